import { evidenceOf } from '../../dossier/evidence.ts'
import { happeningsOf } from '../../dossier/happenings.ts'
import { treatyStates } from '../../dossier/treaty-state.ts'
import { formatCount, formatNumber } from '../../present/format.ts'
import type { JudgedCase, Judgement, ThesisJudge } from './verdict.ts'

/** Whether the focal state signs with others rather than sends troops. */
export const instrumentsNotOperations: ThesisJudge = {
  rule:
    'Supported if instruments with other states are on record and no operation of the focal state’s armed forces abroad; ' +
    'contradicted if such operations outnumber instruments; else mixed. Costs are not in the data.',
  judge({ view }: JudgedCase): Judgement | null {
    const { focalState } = view.dossier
    const states = treatyStates(view).filter(({ treaty }) => treaty.parties.length > 1)
    if (states.length === 0) return null
    const operations = happeningsOf(view).filter(
      ({ kind, actors, places }) =>
        kind === 'military-action' && actors.includes(focalState) && places.some((place) => place !== focalState),
    )
    const inForce = states.filter(({ status }) => status === 'in-force').length
    return {
      verdict: operations.length === 0 ? 'supported' : operations.length > states.length ? 'contradicted' : 'mixed',
      because:
        `${formatCount(states.length, 'instrument', 'instruments')} with other states on record, ${formatNumber(inForce)} in force; ` +
        `${operations.length === 0 ? 'no operation' : formatCount(operations.length, 'operation', 'operations')} of its armed forces abroad.`,
      rows: [
        ...evidenceOf(states.map(({ treaty }) => treaty)),
        ...evidenceOf(operations.flatMap(({ accounts }) => accounts)),
      ],
    }
  },
}
