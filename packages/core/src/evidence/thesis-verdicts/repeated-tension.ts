import { evidenceOf } from '../../dossier/evidence.ts'
import { happeningsOf } from '../../dossier/happenings.ts'
import { formatAct, formatCount, formatList } from '../../present/format.ts'
import type { JudgedCase, Judgement, ThesisJudge } from './verdict.ts'

/** Whether a state, or people in it, spoke against the focal one again and again. */
export function repeatedTension(state: string): ThesisJudge {
  return {
    rule:
      'Supported if statements by the state or protests in it, directed at the focal state, are dated in at least two different ' +
      'years; mixed if in one. How good relations were is not measured.',
    judge({ view }: JudgedCase): Judgement | null {
      const { focalState } = view.dossier
      const events = happeningsOf(view).filter(
        ({ kind, actors, places, counterparts, earliest }) =>
          earliest !== null &&
          counterparts.includes(focalState) &&
          ((kind === 'statement' && actors.includes(state)) || (kind === 'protest' && places.includes(state))),
      )
      if (events.length === 0) return null
      const years = new Set(events.map(({ date }) => date.slice(0, 4)))
      return {
        verdict: years.size > 1 ? 'supported' : 'mixed',
        because: `${formatCount(events.length, 'dated statement or protest', 'dated statements and protests')}: ${formatList(events.map(({ kind, date }) => `${kind}, ${formatAct(date)}`))}.`,
        rows: evidenceOf(events.flatMap(({ accounts }) => accounts)),
      }
    },
  }
}
