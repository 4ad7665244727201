/** Everything else that a view says of a state, so that a reader can hold its score against it. */
import { type Evidence, toEvidence } from '../dossier/evidence.ts'
import { hasHappened } from '../dossier/treaty-state.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Count, Event, Indicator, Position } from '../model/tables.ts'
import type { ScoredState } from './cooperation-index.ts'

/** What a row does to the score: `beside` enters no indicator. */
export const BEARINGS = ['raises', 'lowers', 'beside'] as const
export type Bearing = (typeof BEARINGS)[number]

export interface StateFigure extends Evidence {
  /** What the row says, in our words. */
  readonly says: string
  /** Lowest and highest number of people or things that the row gives; null where it gives none. */
  readonly low: number | null
  readonly high: number | null
  readonly bearing: Bearing
}

/** The events, counts and stances of a view that name the state, as of its date. */
export function stateFigures(
  view: DossierView,
  { iso3, contributions }: Pick<ScoredState, 'iso3' | 'contributions'>,
  indicators: readonly Indicator[],
): StateFigure[] {
  const directions = new Map(indicators.map(({ id, direction }) => [id, direction]))
  const bearings = new Map<string, Bearing>()
  for (const { indicator, value, evidence, basis } of contributions) {
    if (basis !== 'on-record' && basis !== 'absence-claimed') continue
    // A stance that does not endorse and a treaty that does not exist are the 0 of what counts in favour.
    const isInFavour = directions.get(indicator) === 'positive' && value !== 0
    for (const { row } of evidence) bearings.set(row, isInFavour ? 'raises' : 'lowers')
  }
  const bearingOf = ({ id }: { id: string }): Bearing => bearings.get(id) ?? 'beside'
  return [
    ...view.tables.events
      .filter((event) => hasHappened(event.date, view.asOf) && namesOf(event).includes(iso3))
      .map((event) => ({
        ...toEvidence(event),
        says: event.summary,
        low: event.peopleLow,
        high: event.peopleHigh,
        bearing: bearingOf(event),
      })),
    ...view.tables.counts
      .filter((count) => count.partner === iso3 && hasHappened(count.asOf, view.asOf))
      .map((count: Count) => ({
        ...toEvidence(count),
        says: `${count.what}, as ${count.statedBy} counts them`,
        low: count.low,
        high: count.high,
        bearing: bearingOf(count),
      })),
    ...view.tables.positions
      .filter((position) => position.country === iso3 && hasHappened(position.date, view.asOf))
      .map((position: Position) => ({
        ...toEvidence(position),
        says: `${position.stance.replaceAll('-', ' ')}: ${position.subject}`,
        low: null,
        high: null,
        bearing: bearingOf(position),
      })),
  ]
}

function namesOf({ place, actors, counterparts }: Event): (string | null)[] {
  return [place, ...actors, ...counterparts]
}
