import { formatNumber } from '../../present/format.ts'
import { extraditionEvidence, isBound, namesOf, outcomeEvidence } from './state-words.ts'
import { type JudgedCase, type Judgement, type ThesisJudge, weigh } from './verdict.ts'

/** Whether a group of states is bound on paper and returns in practice. */
export function boundAndReturning(states: readonly string[]): ThesisJudge {
  return {
    rule:
      'Supported if most of the states are bound by an extradition treaty and some returned people; contradicted if neither; ' +
      'mixed if paper and practice differ.',
    judge({ view, ask }: JudgedCase): Judgement | null {
      const known = new Set(view.tables.countries.map(({ id }) => id))
      const records = states.filter((state) => known.has(state)).map((state) => ask.state(state))
      if (records.length === 0) return null
      const bound = records.filter(isBound)
      const returning = records.filter(({ outcomes }) => outcomes.returned > 0)
      const onPaper = bound.length * 2 > records.length
      return {
        verdict: onPaper === returning.length > 0 ? weigh(onPaper, !onPaper) : 'mixed',
        because:
          `${formatNumber(bound.length)} of ${formatNumber(records.length)} states are bound by an extradition treaty (not ` +
          `${namesOf(records.filter((state) => !isBound(state)))}); ${returning.length === 0 ? 'not one return is on record' : `returns are on record from ${namesOf(returning)}`}.`,
        rows: records.flatMap((state) => [...extraditionEvidence(state), ...outcomeEvidence(state)]),
      }
    },
  }
}
