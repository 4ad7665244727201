import { reachedBy, treatyStates } from './treaty-state.ts'
import type { DossierView } from './view.ts'

/**
 * A warning of treaties whose signature nobody dates, at a date before any source is known to have told of it: they count
 * as signed, though they may have been signed later. Nothing where there is none.
 */
export function undatedSignatureWarnings(view: DossierView): string[] {
  const unsure = treatyStates(view).flatMap(({ treaty, stages }) => {
    const signed = stages.get('signed')
    if (!signed || signed.value !== null) return []
    const day = reachedBy(signed, view.sourcesById)
    return day !== null && day <= view.asOf ? [] : [treaty.id]
  })
  if (unsure.length === 0) return []
  return [
    `No source dates the signature of ${unsure.join(', ')}, and none is known to have told of it by ${view.asOf}: taken as ` +
      'signed, though perhaps not yet.',
  ]
}
