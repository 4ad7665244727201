/** A route as the states that lie on it, leg by leg. */
import { groupBy } from '../dossier/group-by.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Route } from '../model/tables.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { earliestDay, latestDay } from '../time/edtf.ts'

/**
 * `transit`: on the way, where people can be stopped, returned or let go. `destination`: where the last leg ends; it is
 * shown, but not compared with the states on the way.
 */
export type StopRole = 'transit' | 'destination'

export interface RouteStop {
  readonly state: string
  /** Number of the leg that reaches it. */
  readonly leg: number
  /** States from which that leg comes. */
  readonly from: readonly string[]
  readonly role: StopRole
  /** The rows that draw the legs to it. */
  readonly legs: readonly Route[]
}

export interface RouteLine {
  readonly route: string
  readonly title: string
  /** EDTF; null where no source says. */
  readonly period: string | null
  /** Whether the route was in use on the view's date, as far as its period says; null: it does not say. */
  readonly inUse: boolean | null
  readonly stops: readonly RouteStop[]
}

/** The routes of a view, in the order of the rows; stops in the order of their legs, then as the rows name them. */
export function routeLines(view: DossierView): RouteLine[] {
  const { focalState } = view.dossier
  return [...groupBy(view.tables.routes, ({ route }) => route)].map(([route, rows]) => {
    const legs = rows.toSorted((a, b) => a.leg - b.leg)
    const last = legs.at(-1)!
    const ends = new Set(legs.filter(({ leg }) => leg === last.leg).map(({ toCountry }) => toCountry))
    const period = legs.find((leg) => leg.period !== null)?.period ?? null
    return {
      route,
      title: last.title,
      period,
      inUse: period === null ? null : isWithin(view.asOf, earliestDay(period), latestDay(period)),
      stops: [...groupBy(legs, ({ leg, toCountry }) => `${leg} ${toCountry}`).values()].flatMap((same) => {
        const first = same[0]!
        if (first.toCountry === focalState) return []
        return [
          {
            state: first.toCountry,
            leg: first.leg,
            from: [...new Set(same.map(({ fromCountry }) => fromCountry))],
            role: ends.has(first.toCountry) ? ('destination' as const) : ('transit' as const),
            legs: same,
          },
        ]
      }),
    }
  })
}

function isWithin(day: CivilDate, start: CivilDate | null, end: CivilDate | null): boolean {
  return (start === null || start <= day) && (end === null || day <= end)
}
