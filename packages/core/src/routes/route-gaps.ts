/** Each route, leg by leg: what binds the states on it to the focal state, what they did, and where the gaps are. */
import { type Evidence, evidenceOf } from '../dossier/evidence.ts'
import { treatyStates } from '../dossier/treaty-state.ts'
import type { DossierView } from '../dossier/view.ts'
import { countryName } from '../present/country-name.ts'
import { type InstrumentCover, coverOf, extraditionOf } from './instrument-cover.ts'
import { type Practice, practiceOf } from './practice.ts'
import { type RouteLine, type RouteStop, routeLines } from './route-stops.ts'
import { type WeakestLink, weakestInPractice, weakestOnPaper } from './weakest-link.ts'

export interface GapStop extends Omit<RouteStop, 'legs'>, Practice {
  readonly name: string
  readonly instruments: readonly InstrumentCover[]
  /** The rows that draw the legs to this state. */
  readonly sources: readonly Evidence[]
}

export interface RouteSummary {
  /** States on the way, the destination left aside. */
  readonly transitStates: number
  /** Of these, bound by an extradition treaty. */
  readonly extraditionInForce: number
  /** With one that is signed and not, or not known to be, in force. */
  readonly extraditionSigned: number
  /** Without one. */
  readonly extraditionNone: number
  /** With an instrument of any kind in force. */
  readonly anyInForce: number
}

export interface RouteGaps extends Omit<RouteLine, 'stops'> {
  readonly stops: readonly GapStop[]
  readonly summary: RouteSummary
  readonly weakestOnPaper: WeakestLink | null
  readonly weakestInPractice: WeakestLink | null
}

/** The gaps of every route of a view, or of the one named. */
export function routeGaps(view: DossierView, route: string | null): RouteGaps[] {
  const states = treatyStates(view)
  const practice = practiceOf(view)
  const toStop = ({ legs, ...stop }: RouteStop): GapStop => {
    const instruments = coverOf(view, states, stop.state)
    const name = countryName(view, stop.state)
    return { ...stop, name, instruments, ...practice(stop.state, instruments), sources: evidenceOf(legs) }
  }
  return routeLines(view)
    .filter((line) => route === null || line.route === route)
    .map((line) => toRouteGaps(line, line.stops.map(toStop)))
}

function toRouteGaps(line: RouteLine, stops: readonly GapStop[]): RouteGaps {
  const transit = stops.filter(({ role }) => role === 'transit')
  return {
    ...line,
    stops,
    summary: summarise(transit),
    weakestOnPaper: weakestOnPaper(transit),
    weakestInPractice: weakestInPractice(transit),
  }
}

function summarise(transit: readonly GapStop[]): RouteSummary {
  const extradition = transit.map(({ instruments }) => extraditionOf(instruments).cover)
  const signed = extradition.filter((cover) => cover === 'pending' || cover === 'unknown').length
  const inForce = extradition.filter((cover) => cover === 'in-force').length
  return {
    transitStates: transit.length,
    extraditionInForce: inForce,
    extraditionSigned: signed,
    extraditionNone: transit.length - inForce - signed,
    anyInForce: transit.filter(({ instruments }) => instruments.some(({ cover }) => cover === 'in-force')).length,
  }
}
