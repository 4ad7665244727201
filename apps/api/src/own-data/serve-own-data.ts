import { type CatalogueEntry, type EntryHead, type ToolEntry } from '@ffc/core'
import type { Context } from 'hono'
import type * as z from 'zod'
import { type AnswerChoices, answerChoices, rowsChoices, toolChoices } from '../answers/answer-choices.ts'
import { type Subject, performJob } from '../answers/job.ts'
import { FORMATS, negotiateFormat } from '../answers/media-type.ts'
import { readQuery, splitQuery } from '../answers/query.ts'
import { sendOnce } from '../answers/representation.ts'
import type { Service } from '../answers/serve-answer.ts'
import { LARGEST_BODY } from './limits.ts'
import { bodyType, readBody } from './read-body.ts'
import { DOSSIER_TYPES } from './read-own-dossier.ts'

/** POST of a question about a dossier of the caller's own. Nothing of it is kept. */
export function serveOwnDossier(entry: CatalogueEntry, service: Service) {
  const schema = entry.isTable ? rowsChoices : answerChoices
  return async (context: Context) => {
    const ask = readQuestion(context, entry, schema)
    const type = bodyType(context, DOSSIER_TYPES)
    const bytes = await readBody(context, LARGEST_BODY)
    const dossier = await service.shelf.whole()
    return answerOwn(context, entry, { kind: 'own-dossier', type, bytes, dossier }, ask, service)
  }
}

/** POST of one CSV to a tool. Messages call it `body.csv`. */
export function serveTool(tool: ToolEntry, service: Service) {
  return async (context: Context) => {
    const ask = readQuestion(context, tool, toolChoices)
    bodyType(context, ['text/csv'])
    const bytes = await readBody(context, LARGEST_BODY)
    return answerOwn(context, tool, { kind: 'own-table', name: 'body.csv', bytes }, ask, service)
  }
}

interface Ask {
  readonly question: Readonly<Record<string, string>>
  readonly choices: AnswerChoices
  readonly format: keyof typeof FORMATS
}

/** What is asked, before a byte of the body is read. */
function readQuestion(context: Context, entry: EntryHead, schema: z.ZodObject): Ask {
  const format = negotiateFormat(context.req.header('Accept'))
  const { question, choices, failure } = splitQuery(readQuery(context), entry, schema)
  if (failure) throw failure
  return { question, choices: choices as AnswerChoices, format }
}

async function answerOwn(
  context: Context,
  entry: EntryHead,
  subject: Subject,
  { question, choices, format }: Ask,
  { dependencies, codings }: Service,
): Promise<Response> {
  const job = { entry: entry.name, subject, question, request: { choices, format, origin: null } }
  const run = dependencies.runJob ?? ((one) => performJob(one, dependencies))
  const { body, headers } = await run(job)
  const said = { 'Cache-Control': 'no-store', Vary: 'Accept, Accept-Encoding', ...headers }
  return sendOnce(context, body, { 'Content-Type': FORMATS[format].contentType, ...said }, codings)
}
