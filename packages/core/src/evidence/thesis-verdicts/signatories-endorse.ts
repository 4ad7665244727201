import { evidenceOf } from '../../dossier/evidence.ts'
import { hasHappened, treatyStates } from '../../dossier/treaty-state.ts'
import { formatNumber } from '../../present/format.ts'
import { type JudgedCase, type Judgement, type ThesisJudge, weigh } from './verdict.ts'

const TERM = 'three-evils'

/** Whether the states with an agreement against the “three evils” are those that endorse the term. */
export const signatoriesEndorse: ThesisJudge = {
  rule:
    'Supported if the states with such an agreement and the states that endorse the term are the same; contradicted if ' +
    'they have nobody in common; else mixed.',
  judge({ view }: JudgedCase): Judgement | null {
    const agreements = treatyStates(view).filter(({ treaty }) => treaty.kind === TERM)
    const endorsements = view.tables.positions.filter(
      (row) => row.subject === TERM && row.stance === 'endorses' && hasHappened(row.date, view.asOf),
    )
    const isFocal = (state: string) => state === view.dossier.focalState
    const signatories = new Set(agreements.flatMap(({ treaty }) => treaty.parties.filter((party) => !isFocal(party))))
    const endorsers = new Set(endorsements.map(({ country }) => country))
    if (signatories.size === 0 || endorsers.size === 0) return null
    const both = [...signatories].filter((state) => endorsers.has(state)).length
    const isSame = both === signatories.size && both === endorsers.size
    return {
      verdict: isSame ? 'supported' : weigh(both > 0, true),
      because:
        `${formatNumber(signatories.size)} states have such an agreement and ${formatNumber(endorsers.size)} endorse the term; ` +
        `${formatNumber(both)} do both. Where a source infers the one from the other, as the article does, that is consistency and no proof.`,
      rows: evidenceOf([...agreements.map(({ treaty }) => treaty), ...endorsements]),
    }
  },
}
