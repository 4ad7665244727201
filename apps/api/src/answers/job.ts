/** Work that can be done elsewhere: everything that it needs is plain data. */
import {
  CATALOGUE,
  type Dossier,
  type FailureCode,
  type FailureDetail,
  type PreparedAnswer,
  TOOLS,
  parseDataTable,
} from '@ffc/core'
import { sha256 } from '@ffc/dossier-files/archive'
import { decodeText } from '../own-data/decode-text.ts'
import { type DossierType, readOwnDossier } from '../own-data/read-own-dossier.ts'
import { encodeText } from './encode-text.ts'
import type { Platform } from './platform.ts'
import { type ToolRequest, toolAnswer } from '../mcp/tool-answer.ts'
import { type AnswerRequest, type WrittenAnswer, writeAnswer } from './write-answer.ts'
import { type FigureRequest, writeFigure } from './write-figure.ts'

/** What is asked about. */
export type Subject =
  | { readonly kind: 'dossier'; readonly dossier: Dossier }
  /** A dossier of the caller's own as it came; `dossier` is the server's, which one CSV is read within. */
  | {
      readonly kind: 'own-dossier'
      readonly type: DossierType
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly dossier: Dossier
    }
  /** A table of the caller's own, CSV, for a tool; messages call it by its name. */
  | { readonly kind: 'own-table'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

export interface Job {
  readonly entry: string
  readonly subject: Subject
  readonly question: Readonly<Record<string, unknown>>
  readonly request: AnswerRequest | FigureRequest | ToolRequest
}

/** A failure as plain data, for the way between threads. */
export interface PlainFailure {
  readonly code: FailureCode
  readonly message: string
  readonly tip: string
  readonly details: readonly FailureDetail[]
}

export type RunJob = (job: Job) => Promise<WrittenAnswer>

/** Does the work in place. Throws a `Failure` or a refusal for what the caller can mend. */
export async function performJob(
  { entry: name, subject, question, request }: Job,
  platform: Platform = {},
): Promise<WrittenAnswer> {
  const { encodeText: encode = encodeText } = platform
  const entry = [...CATALOGUE, ...TOOLS].find((one) => one.name === name)
  if (!entry) throw new TypeError(`no analysis ${name}`)
  const prepared = await prepare(name, subject, question)
  if ('as' in request) return { body: encode(JSON.stringify(toolAnswer(prepared))), headers: {} }
  if ('figure' in request) return writeFigure(prepared, request, platform)
  return writeAnswer(entry, prepared, request, encode)
}

async function prepare(name: string, subject: Subject, question: Job['question']): Promise<PreparedAnswer> {
  if (subject.kind === 'own-table') {
    const tool = TOOLS.find((one) => one.name === name)
    if (!tool) throw new TypeError(`no tool ${name}`)
    const text = decodeText(subject.bytes, subject.name)
    return tool.prepare(parseDataTable(subject.name, text, await sha256(subject.bytes)), question)
  }
  const entry = CATALOGUE.find((one) => one.name === name)
  if (!entry) throw new TypeError(`no analysis ${name} of a dossier`)
  const { dossier } = subject
  return entry.prepare(
    subject.kind === 'dossier' ? dossier : await readOwnDossier(subject.type, subject.bytes, dossier),
    question,
  )
}
