import { evidenceOf } from '../../dossier/evidence.ts'
import { hasHappened } from '../../dossier/treaty-state.ts'
import { formatEdtf, formatList } from '../../present/format.ts'
import { rowsOfThesis } from './rows-of-thesis.ts'
import type { JudgedCase, Judgement, ThesisJudge } from './verdict.ts'

/** Whether a state that was silent took a side later. */
export const silenceEnded: ThesisJudge = {
  rule: 'Supported if a state that an argument calls silent endorsed or rejected the same thing later; untested while it is silent.',
  judge({ thesis, view }: JudgedCase): Judgement | string | null {
    const silent = rowsOfThesis(view, thesis, 'positions').find(({ stance }) => stance === 'silent')
    if (!silent || !hasHappened(silent.date, view.asOf)) return null
    const later = view.tables.positions.filter(
      ({ country, subject, stance, date }) =>
        country === silent.country &&
        subject === silent.subject &&
        (stance === 'endorses' || stance === 'rejects') &&
        date !== null &&
        date > (silent.date ?? '') &&
        hasHappened(date, view.asOf),
    )
    if (later.length === 0)
      return 'No row of this view tells of a stance taken after the silence: whether it can last is a forecast.'
    const changes = later.map(({ stance, date, subject }) => `${stance} ${subject}, ${formatEdtf(date!)}`)
    const until = silent.date === null ? '' : ` of ${formatEdtf(silent.date)}`
    return {
      verdict: 'supported',
      because: `The silence${until} did not last: ${silent.country} ${formatList(changes)}.`,
      rows: evidenceOf([silent, ...later]),
    }
  },
}
