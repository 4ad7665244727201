import { evidenceOf } from '../../dossier/evidence.ts'
import { hasHappened } from '../../dossier/treaty-state.ts'
import { formatCount, formatNumber } from '../../present/format.ts'
import { rowsOfThesis } from './rows-of-thesis.ts'
import { namesOf, outcomeEvidence } from './state-words.ts'
import type { JudgedCase, Judgement, ThesisJudge } from './verdict.ts'

/** Whether each of the states that an argument names held back something: a refusal, or a transfer elsewhere. */
export const fallsShort: ThesisJudge = {
  rule:
    'Supported if each state that acts in the rows it names refused, or sent on to a third state, at least once; ' +
    'contradicted if none did; else mixed. Returns are told beside.',
  judge({ thesis, view, ask }: JudgedCase): Judgement | null {
    const actors = new Set(rowsOfThesis(view, thesis, 'events').flatMap((event) => event.actors))
    const states = [...actors].map((state) => ask.state(state))
    const acting = states.filter(({ outcomes }) => outcomes.returned + outcomes.notReturned > 0)
    if (acting.length === 0) return null
    const short = acting.filter(({ outcomes }) => outcomes.notReturned > 0)
    const returning = acting.filter(({ outcomes }) => outcomes.returned > 0)
    return {
      verdict: short.length === acting.length ? 'supported' : short.length === 0 ? 'contradicted' : 'mixed',
      because: `Of ${formatCount(acting.length, 'state', 'states')} ${formatNumber(short.length)} refused or sent people elsewhere (${namesOf(short)}); ${formatNumber(returning.length)} also returned some (${namesOf(returning)}).`,
      rows: acting.flatMap(outcomeEvidence),
    }
  },
}

/** Whether states that held back also kept silent. */
export const refusesInSilence: ThesisJudge = {
  rule:
    'Supported if each state whose silence an argument names refused, or sent on, at least once; contradicted if none did; ' +
    'else mixed. That the one is the price of the other is not tested.',
  judge({ thesis, view, ask }: JudgedCase): Judgement | null {
    const silences = rowsOfThesis(view, thesis, 'positions').filter(
      ({ stance, date }) => stance === 'silent' && hasHappened(date, view.asOf),
    )
    if (silences.length === 0) return null
    const states = silences.map(({ country }) => ask.state(country))
    const short = states.filter(({ outcomes }) => outcomes.notReturned > 0)
    return {
      verdict: short.length === states.length ? 'supported' : short.length === 0 ? 'contradicted' : 'mixed',
      because: `Of ${formatCount(states.length, 'state', 'states')} that kept silent ${formatNumber(short.length)} refused or sent people elsewhere: ${namesOf(short)}.`,
      rows: [...evidenceOf(silences), ...short.flatMap(outcomeEvidence)],
    }
  },
}
