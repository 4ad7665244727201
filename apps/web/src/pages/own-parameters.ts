/** Which page has which parameters of its own. Pages without any know only the evidence. */
import type { OwnParameters } from '../view-state.ts'
import { EVIDENCE_PARAMETERS } from './evidence/evidence-parameters.ts'
import { TREATIES_PARAMETERS } from './treaties/treaties-parameters.ts'

type AnyParameters = OwnParameters<Record<string, unknown>>

/** The parameters of the page at that path, whatever the site's base is. */
export function ownParametersOf(path: string): AnyParameters {
  if (/\/evidence\/?$/.test(path)) return EVIDENCE_PARAMETERS as AnyParameters
  const isTreaty = /\/treaties\/[^/]+\/?$/.test(path)
  return (isTreaty ? {} : TREATIES_PARAMETERS) as AnyParameters
}
