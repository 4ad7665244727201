import type { RouteGaps } from '../../routes/route-gaps.ts'
import { formatCount } from '../../present/format.ts'
import type { JudgedCase, Judgement, ThesisJudge } from './verdict.ts'

/** Whether every way along a route leads through one state. */
export function pivotState(route: string, state: string): ThesisJudge {
  return {
    rule: 'Supported if no way along the legs of the route reaches its end without the state, contradicted if one does.',
    judge({ view, ask }: JudgedCase): Judgement | null {
      const line = ask.gaps().find((one) => one.route === route)
      if (!line || !line.stops.some((stop) => stop.state === state)) return null
      const isPivot = !reachesEnd(line, view.dossier.focalState, state)
      const others = line.stops.filter((stop) => stop.role === 'transit' && stop.state !== state)
      return {
        verdict: isPivot ? 'supported' : 'contradicted',
        because: isPivot
          ? `Each of ${formatCount(others.length, 'other state', 'other states')} on the way leads to the end of the route through ${ask.state(state).name} alone, as the legs are drawn.`
          : `The legs also lead to the end of the route without ${ask.state(state).name}.`,
        rows: line.stops.flatMap(({ sources }) => sources),
      }
    },
  }
}

/** Whether the end can be reached from the start without a state. Stops come in the order of their legs. */
function reachesEnd({ stops }: RouteGaps, start: string, without: string): boolean {
  const reached = new Set([start])
  for (const { state, from } of stops) {
    if (state !== without && from.some((one) => reached.has(one))) reached.add(state)
  }
  return stops.some(({ role, state }) => role === 'destination' && reached.has(state))
}
