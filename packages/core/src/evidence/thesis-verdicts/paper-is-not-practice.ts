import { namesOf, extraditionEvidence, outcomeEvidence } from './state-words.ts'
import { outcomeStates } from './outcome-states.ts'
import type { JudgedCase, Judgement, ThesisJudge } from './verdict.ts'

/** Whether states return without an extradition treaty and refuse with one. */
export const paperIsNotPractice: ThesisJudge = {
  rule:
    'Supported if some state returned people while no extradition treaty was in force and some state did not return people ' +
    'although one was; mixed if only one of the two is on record; dates that allow either do not count.',
  judge({ view, ask }: JudgedCase): Judgement | null {
    const states = outcomeStates(view).map((state) => ask.state(state))
    const unbound = states.filter(({ outcomes }) => outcomes.returnedUnbound.length > 0)
    const bound = states.filter(({ outcomes }) => outcomes.refusedBound.length > 0)
    if (unbound.length === 0 && bound.length === 0) return null
    const named = [...new Set([...unbound, ...bound])]
    return {
      verdict: unbound.length > 0 && bound.length > 0 ? 'supported' : 'mixed',
      because: `Returned without a treaty in force: ${namesOf(unbound)}. Did not return with one in force: ${namesOf(bound)}.`,
      rows: named.flatMap((state) => [...extraditionEvidence(state), ...outcomeEvidence(state)]),
    }
  },
}
