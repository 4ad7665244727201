/** Everything else that a view says of a state, so that a reader can hold its score against it. */
import { type Evidence, toEvidence } from '../dossier/evidence.ts'
import { hasHappened } from '../dossier/treaty-state.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Indicator } from '../model/tables.ts'
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

/**
 * Gathers the events, counts and stances of a view as of its date, once, and tells for any state those that name it.
 */
export function makeStateFigures(
  view: DossierView,
  indicators: readonly Indicator[],
): (state: Pick<ScoredState, 'iso3' | 'contributions'>) => StateFigure[] {
  const directions = new Map(indicators.map(({ id, direction }) => [id, direction]))
  const { events, counts, positions } = view.tables
  const eventsOf = gatherByState(
    events.filter(({ date }) => hasHappened(date, view.asOf)),
    ({ place, actors, counterparts }) => [place, ...actors, ...counterparts],
  )
  const countsOf = gatherByState(
    counts.filter(({ asOf }) => hasHappened(asOf, view.asOf)),
    ({ partner }) => [partner],
  )
  const positionsOf = gatherByState(
    positions.filter(({ date }) => hasHappened(date, view.asOf)),
    ({ country }) => [country],
  )
  return ({ iso3, contributions }) => {
    const bearings = bearingsOf(contributions, directions)
    const bearingOf = ({ id }: { id: string }): Bearing => bearings.get(id) ?? 'beside'
    return [
      ...eventsOf(iso3).map((event) => ({
        ...toEvidence(event),
        says: event.summary,
        low: event.peopleLow,
        high: event.peopleHigh,
        bearing: bearingOf(event),
      })),
      ...countsOf(iso3).map((count) => ({
        ...toEvidence(count),
        says: `${count.what}, as ${count.statedBy} counts them`,
        low: count.low,
        high: count.high,
        bearing: bearingOf(count),
      })),
      ...positionsOf(iso3).map((position) => ({
        ...toEvidence(position),
        says: `${position.stance.replaceAll('-', ' ')}: ${position.subject}`,
        low: null,
        high: null,
        bearing: bearingOf(position),
      })),
    ]
  }
}

/** What the rows that enter an indicator do to the score. */
function bearingsOf(
  contributions: ScoredState['contributions'],
  directions: ReadonlyMap<string, Indicator['direction']>,
): Map<string, Bearing> {
  const bearings = new Map<string, Bearing>()
  for (const { indicator, value, evidence, basis } of contributions) {
    if (basis !== 'on-record' && basis !== 'absence-claimed') continue
    // A stance that does not endorse and a treaty that does not exist are the 0 of what counts in favour.
    const isInFavour = directions.get(indicator) === 'positive' && value !== 0
    for (const { row } of evidence) bearings.set(row, isInFavour ? 'raises' : 'lowers')
  }
  return bearings
}

/** Rows by each state that they name, in the order of the rows. */
function gatherByState<Row>(
  rows: readonly Row[],
  namesOf: (row: Row) => readonly (string | null)[],
): (state: string) => readonly Row[] {
  const byState = new Map<string | null, Row[]>()
  for (const row of rows) {
    for (const state of new Set(namesOf(row))) {
      const own = byState.get(state)
      if (own) own.push(row)
      else byState.set(state, [row])
    }
  }
  return (state) => byState.get(state) ?? []
}
