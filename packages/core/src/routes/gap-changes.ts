/** What changed on the routes between two dates: instruments, events, and the weakest link. */
import { type Evidence, evidenceOf } from '../dossier/evidence.ts'
import { type TreatyChange, treatyChanges } from '../dossier/treaty-changes.ts'
import type { DossierView } from '../dossier/view.ts'
import type { PracticeEvent } from './practice.ts'
import type { RouteGaps } from './route-gaps.ts'

/** A change in an instrument with a state on a route. */
export interface InstrumentChange extends Omit<TreatyChange, 'treaty' | 'claims'> {
  readonly state: string
  readonly routes: readonly string[]
  readonly treaty: string
  readonly sources: readonly Evidence[]
}

/** Something that a state on a route did in between. */
export interface PracticeChange extends PracticeEvent {
  readonly state: string
  readonly routes: readonly string[]
}

export interface GapChanges {
  readonly instruments: readonly InstrumentChange[]
  readonly events: readonly PracticeChange[]
  /** Routes whose weakest link on paper is another. */
  readonly weakestOnPaper: readonly {
    readonly route: string
    readonly from: readonly string[]
    readonly to: readonly string[]
    /** The legs to those states. */
    readonly sources: readonly Evidence[]
  }[]
}

interface Moment {
  readonly view: DossierView
  readonly routes: readonly RouteGaps[]
}

/** The changes from one moment to a later one of the same evidence. */
export function gapChanges(before: Moment, after: Moment): GapChanges {
  const routesOf = routesByState(after.routes)
  const changes = treatyChanges(before.view, after.view)
  return {
    instruments: [...routesOf].flatMap(([state, routes]) =>
      changes
        .filter(({ treaty }) => treaty.parties.includes(state))
        .map((change) => toInstrumentChange(change, state, routes)),
    ),
    events: [...routesOf].flatMap(([state, routes]) =>
      newEvents(state, before.routes, after.routes).map((event) => Object.assign({ state, routes }, event)),
    ),
    weakestOnPaper: after.routes.flatMap(({ route, weakestOnPaper, stops }) => {
      const from = before.routes.find((one) => one.route === route)?.weakestOnPaper?.states ?? []
      const to = weakestOnPaper?.states ?? []
      if (from.join() === to.join()) return []
      const named = stops.filter(({ state }) => from.includes(state) || to.includes(state))
      return [{ route, from, to, sources: named.flatMap(({ sources }) => sources) }]
    }),
  }
}

function toInstrumentChange(
  { treaty, field, from, to, on, signedOn, claims }: TreatyChange,
  state: string,
  routes: readonly string[],
): InstrumentChange {
  const sources = evidenceOf(claims.length > 0 ? claims : [treaty])
  return { state, routes, treaty: treaty.id, field, from, to, on, signedOn, sources }
}

function routesByState(routes: readonly RouteGaps[]): Map<string, string[]> {
  const byState = new Map<string, string[]>()
  for (const { route, stops } of routes) {
    for (const { state } of stops) byState.set(state, [...(byState.get(state) ?? []), route])
  }
  return byState
}

function newEvents(state: string, before: readonly RouteGaps[], after: readonly RouteGaps[]): readonly PracticeEvent[] {
  const eventsOf = (routes: readonly RouteGaps[]) =>
    routes.flatMap(({ stops }) => stops).find((stop) => stop.state === state)?.events ?? []
  const known = new Set(eventsOf(before).map(({ happening }) => happening))
  return eventsOf(after).filter(({ happening }) => !known.has(happening))
}
