import * as z from 'zod'
import type { ViewRequest } from '../dossier/view.ts'
import { parseParameters } from './catalogue-entry.ts'
import { VIEW_PARAMETERS } from './parameters.ts'

const viewSchema = z.strictObject(VIEW_PARAMETERS)

/** The part of a view that says which evidence is looked at, as flags or a query give it. Throws a `Failure`. */
export function parseViewRequest(given: Readonly<Record<string, unknown>>): ViewRequest {
  return parseParameters(viewSchema, given) as ViewRequest
}
