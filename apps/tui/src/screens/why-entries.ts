import type { WhyData } from '@ffc/core/analyses/why.run'
import { answerOnce, isRefusal } from './answers.ts'
import type { AppState } from './app-state.ts'

/** The evidence of a row: who says it, where, and who says otherwise; null for one that the view does not know. */
export function whyOf({ dossier, request }: Pick<AppState, 'dossier' | 'request'>, id: string): WhyData | null {
  const outcome = answerOnce(dossier, request, { analysis: 'why', given: { id } })
  return isRefusal(outcome) ? null : (outcome.answer.data as WhyData)
}
