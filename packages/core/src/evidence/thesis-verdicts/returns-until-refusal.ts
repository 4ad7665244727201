import { requestOutcomes } from '../../dossier/request-outcomes.ts'
import { evidenceOf } from '../../dossier/evidence.ts'
import { formatCount } from '../../present/format.ts'
import { rowsOfThesis } from './rows-of-thesis.ts'
import { extraditionEvidence, isBound } from './state-words.ts'
import type { JudgedCase, Judgement, ThesisJudge } from './verdict.ts'

/** Whether a state without a treaty returned people, until it refused. */
export const returnsUntilRefusal: ThesisJudge = {
  rule:
    'Supported if the state returned people while no extradition treaty bound it and every such return may lie before its ' +
    'first refusal; mixed if a return certainly followed a refusal or none was refused; contradicted if a treaty binds it.',
  judge({ thesis, view, ask }: JudgedCase): Judgement | null {
    const state = rowsOfThesis(view, thesis, 'counts')[0]?.partner ?? null
    if (state === null) return null
    const record = ask.state(state)
    const own = requestOutcomes(view).filter(({ states }) => states.includes(state))
    const returns = own.filter(({ result }) => result === 'returned')
    const refusals = own.filter(({ result }) => result !== 'returned')
    if (returns.length === 0) return null
    const firstRefusal = Math.min(...refusals.map(({ latest }) => latest ?? Infinity))
    const after = returns.filter(({ earliest }) => earliest !== null && earliest > firstRefusal)
    const isUntil = refusals.length > 0 && after.length === 0
    return {
      verdict: isBound(record) ? 'contradicted' : isUntil ? 'supported' : 'mixed',
      because:
        `${record.name}: ${formatCount(returns.length, 'return', 'returns')} and ${formatCount(refusals.length, 'refusal or transfer elsewhere', 'refusals or transfers elsewhere')} on record, ` +
        `${isBound(record) ? 'with' : 'without'} an extradition treaty in force; ` +
        `${after.length === 0 ? 'no return' : formatCount(after.length, 'return', 'returns')} after the first refusal.`,
      rows: [
        ...extraditionEvidence(record),
        ...evidenceOf(own.flatMap(({ happenings }) => happenings).flatMap(({ accounts }) => accounts)),
      ],
    }
  },
}
