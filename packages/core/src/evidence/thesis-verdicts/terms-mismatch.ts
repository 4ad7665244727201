import { evidenceOf } from '../../dossier/evidence.ts'
import { hasHappened } from '../../dossier/treaty-state.ts'
import { formatCount, formatNumber } from '../../present/format.ts'
import type { StateRecord } from './questions.ts'
import { extraditionEvidence, isBound, namesOf, outcomeEvidence } from './state-words.ts'
import type { JudgedCase, Judgement, ThesisJudge } from './verdict.ts'

const TERM = 'three-evils'

/** Whether cooperation is narrower with states that do not endorse the term than with those that do. */
export const termsMismatch: ThesisJudge = {
  rule:
    'A state is limited if no extradition treaty binds it or if it refused, or sent on, at least once. Supported if a larger ' +
    'share of those that do not endorse the term is limited than of those that do, contradicted if a smaller, mixed if equal.',
  judge({ view, ask }: JudgedCase): Judgement | null {
    const rows = view.tables.positions.filter((row) => row.subject === TERM && hasHappened(row.date, view.asOf))
    const statesWith = (isEndorsing: boolean) =>
      [
        ...new Set(rows.filter(({ stance }) => (stance === 'endorses') === isEndorsing).map(({ country }) => country)),
      ].map((state) => ask.state(state))
    const [endorsing, others] = [statesWith(true), statesWith(false)]
    if (endorsing.length === 0 || others.length === 0) return null
    const share = (states: readonly StateRecord[]) => states.filter(isLimited).length / states.length
    const [a, b] = [share(endorsing), share(others)]
    return {
      verdict: b > a ? 'supported' : b < a ? 'contradicted' : 'mixed',
      because:
        `Limited: ${formatNumber(others.filter(isLimited).length)} of ${formatCount(others.length, 'state', 'states')} on record as not ` +
        `endorsing the term (${namesOf(others.filter(isLimited))}), ${formatNumber(endorsing.filter(isLimited).length)} of ${formatNumber(endorsing.length)} that endorse it. ` +
        'Liberal democracies are not named among them.',
      rows: [
        ...evidenceOf(rows),
        ...[...endorsing, ...others].flatMap((state) => [...extraditionEvidence(state), ...outcomeEvidence(state)]),
      ],
    }
  },
}

function isLimited(state: StateRecord): boolean {
  return !isBound(state) || state.outcomes.notReturned > 0
}
