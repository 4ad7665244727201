import { evidenceOf } from '../../dossier/evidence.ts'
import { hasHappened } from '../../dossier/treaty-state.ts'
import { formatCount } from '../../present/format.ts'
import { rowsOfThesis } from './rows-of-thesis.ts'
import type { JudgedCase, Judgement, ThesisJudge } from './verdict.ts'

/** Whether the side whose mind an argument describes says so itself. */
export function saidByConcerned(describedBy: RegExp): ThesisJudge {
  return {
    rule:
      'Supported if, among the rows it names, the focal state or its officials say so themselves; untested else. Whether they ' +
      'are right is another question, and the rows are from one side each.',
    judge({ thesis, view }: JudgedCase): Judgement | null {
      const own = rowsOfThesis(view, thesis, 'events').filter(
        (event) =>
          hasHappened(event.date, view.asOf) &&
          (event.actors.includes(view.dossier.focalState) || describedBy.test(event.describedBy ?? '')),
      )
      if (own.length === 0) return null
      return {
        verdict: 'supported',
        because: `${formatCount(own.length, 'row has', 'rows have')} that side say so: ${own.map(({ id }) => id).join(', ')}.`,
        rows: evidenceOf(own),
      }
    },
  }
}
