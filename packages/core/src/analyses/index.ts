export type { AnalysisRun, Cell, Column, FlatTable, MethodReference, Outcome, ToolRun } from './analysis.ts'
export { type Answer, type AnswerMeta, type CitedSource, answer, formatAnswer } from './answer.ts'
export { CATALOGUE, TOOLS, findEntry } from './catalogue.ts'
export {
  type CatalogueEntry,
  type EntryHead,
  type Example,
  type ToolEntry,
  parseParameters,
} from './catalogue-entry.ts'
export { editionToLoad } from './edition-to-load.ts'
export { METHODS } from './methods.ts'
export { type PreparedAnswer, prepareAnswer } from './prepared-answer.ts'
export { tableToCsv, tableToNdjson } from './flat-table.ts'
export { answerMetaSchema } from './shared.schema.ts'
export { parseViewRequest } from './view-request.ts'
export { quoteForShell } from './view-string.ts'
export { parameterPairs, toCommand, toFlags, toQueryString, viewPairs } from './view-string.ts'
export { type NamedClaim, claimsNamed } from '../evidence/claims-named.ts'
