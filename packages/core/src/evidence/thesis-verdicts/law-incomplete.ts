import type { Region } from '../../model/vocabulary.ts'
import { formatNumber } from '../../present/format.ts'
import { extraditionEvidence, isBound, namesOf } from './state-words.ts'
import type { JudgedCase, Judgement, ThesisJudge } from './verdict.ts'

/** Whether the legal basis that somebody asks for is incomplete, among the states on routes in one region. */
export function lawIncomplete(region: Region): ThesisJudge {
  return {
    rule:
      `Supported if some state of ${region} on a route is not bound by an extradition treaty, contradicted if all are. What ` +
      'else is asked for is not in the data.',
    judge({ view, ask }: JudgedCase): Judgement | null {
      const regions = new Map(view.tables.countries.map((row) => [row.id, row.region]))
      const stops = ask
        .gaps()
        .flatMap((route) => route.stops)
        .filter(({ role, state }) => role === 'transit' && regions.get(state) === region)
      if (stops.length === 0) return null
      const missing = stops.filter((stop) => !isBound(stop))
      return {
        verdict: missing.length > 0 ? 'supported' : 'contradicted',
        because: `Of ${formatNumber(stops.length)} states of ${region} on a route ${formatNumber(stops.length - missing.length)} are bound by an extradition treaty; not ${namesOf(missing)}.`,
        rows: stops.flatMap((stop) => [...stop.sources, ...extraditionEvidence(stop)]),
      }
    },
  }
}
