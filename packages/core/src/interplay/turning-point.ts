/** A dated turning point: an event of the data, or a day that the caller names. */
import { type Evidence, evidenceOf } from '../dossier/evidence.ts'
import { type Happening, toHappening } from '../dossier/happenings.ts'
import type { DossierView } from '../dossier/view.ts'
import { type CivilDate, toCivilDate } from '../time/civil-date.ts'

/**
 * Happenings that the question is asked of unless the caller names another: the riots in Xinjiang of 2009, the shift
 * of the route, the law of 2015, and what the article calls mass internment (China speaks of vocational education and
 * training centres).
 */
export const NAMED_TURNING_POINTS = [
  'xinjiang-riots-2009',
  'southeast-asia-route-opens',
  'chn-counter-terrorism-law-2015',
  'xinjiang-mass-internment',
] as const

/** Which day of an imprecise date an assessment takes: a turning point of 2009 may lie on either end of the year. */
export type DayChoice = 'exact' | 'first-possible' | 'last-possible'

export interface TurningPoint {
  /** Id of the happening or of the row; the day itself where the caller named one. */
  readonly id: string
  readonly title: string
  /** EDTF. */
  readonly date: string
  /** The days to assess: one if the date is exact or open at one end, else the first and the last that it may mean. */
  readonly days: readonly { readonly day: CivilDate; readonly choice: DayChoice }[]
  readonly sources: readonly Evidence[]
}

/** A turning point on a day that the caller names. */
export function turningPointAt(day: CivilDate): TurningPoint {
  return { id: day, title: `The day ${day}`, date: day, days: [{ day, choice: 'exact' }], sources: [] }
}

/** The turning point of that happening or event row, whatever the view's as-of date; null where the view has none. */
export function findTurningPoint(view: DossierView, id: string): TurningPoint | null {
  const rows = view.tables.events.filter((event) => event.id === id)
  const accounts = rows.length > 0 ? rows : view.tables.events.filter(({ happening }) => happening === id)
  if (accounts.length === 0) return null
  const happening = toHappening(id, accounts)
  return {
    id,
    title: accounts[0]?.summary ?? id,
    date: happening.date,
    days: daysOf(happening),
    sources: evidenceOf(accounts),
  }
}

function daysOf({ earliest, latest }: Happening): TurningPoint['days'] {
  if (earliest !== null && earliest === latest) return [{ day: toCivilDate(earliest), choice: 'exact' }]
  return [
    ...(earliest === null ? [] : [{ day: toCivilDate(earliest), choice: 'first-possible' as const }]),
    ...(latest === null ? [] : [{ day: toCivilDate(latest), choice: 'last-possible' as const }]),
  ]
}
