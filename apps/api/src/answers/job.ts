/** Work that can be done elsewhere: everything that it needs is plain data. */
import {
  CATALOGUE,
  type Dossier,
  Failure,
  type FailureCode,
  type FailureDetail,
  type PreparedAnswer,
  TOOLS,
  formatIssue,
  parseDataTable,
  parseDossier,
} from '@ffc/core'
import type { Query } from './query.ts'
import type { EncodeText } from './encode-text.ts'
import { type AnswerRequest, type WrittenAnswer, writeAnswer } from './write-answer.ts'

/** What is asked about. */
export type Subject =
  | { readonly kind: 'dossier'; readonly dossier: Dossier }
  | {
      readonly kind: 'files'
      readonly files: readonly (readonly [name: string, text: string])[]
      readonly hash: string
    }
  | { readonly kind: 'table'; readonly name: string; readonly text: string; readonly hash: string }

export interface Job {
  readonly entry: string
  readonly subject: Subject
  readonly question: Query
  readonly request: AnswerRequest
}

/** A failure as plain data, for the way between threads. */
export interface PlainFailure {
  readonly code: FailureCode
  readonly message: string
  readonly tip: string
  readonly details: readonly FailureDetail[]
}

export type RunJob = (job: Job) => Promise<WrittenAnswer>

/** Does the work in place. Throws a `Failure` for what the caller can mend. */
export function performJob({ entry: name, subject, question, request }: Job, encode?: EncodeText): WrittenAnswer {
  if (subject.kind === 'table') {
    const tool = TOOLS.find((one) => one.name === name)
    if (!tool) throw new TypeError(`no tool ${name}`)
    const { name: file, text, hash } = subject
    return writeAnswer(tool, tool.prepare(parseDataTable(file, text, hash), question), request, encode)
  }
  const entry = CATALOGUE.find((one) => one.name === name)
  if (!entry) throw new TypeError(`no analysis ${name}`)
  const dossier = subject.kind === 'dossier' ? subject.dossier : readOwnDossier(subject.files, subject.hash)
  const prepared: PreparedAnswer = entry.prepare(dossier, question)
  return writeAnswer(entry, prepared, request, encode)
}

function readOwnDossier(files: readonly (readonly [string, string])[], hash: string): Dossier {
  const result = parseDossier(new Map(files), hash)
  if (result.ok) return result.dossier
  const { issues } = result
  throw new Failure(
    'bad-data',
    `${issues.length} ${issues.length === 1 ? 'issue' : 'issues'} in the data`,
    'Mend them all and send the data again; ffc validate finds the same ones offline.',
    issues.map((issue) => ({
      pointer: [issue.file, issue.row, issue.column].filter((part) => part !== null).join(':'),
      detail: formatIssue(issue),
    })),
  )
}
