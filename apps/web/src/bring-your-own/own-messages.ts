/** What a page and the worker that reads a reader's files say to each other. */
import type { Answer, FlatTable } from '@ffc/core/analyses'
import type { Dossier, Issue } from '@ffc/core/dossier'
import type { Finding } from '@ffc/core/present'

/** A file as it was dropped or chosen. */
export interface GivenFile {
  /** Name without folders. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** One mending of a table. Rows count as a spreadsheet counts: the header is 1. */
export type Fix =
  | {
      readonly kind: 'cell'
      readonly file: string
      readonly row: number
      readonly column: string
      readonly text: string
    }
  | { readonly kind: 'rename-column'; readonly file: string; readonly column: string; readonly name: string }
  | { readonly kind: 'remove-column'; readonly file: string; readonly column: string }
  | { readonly kind: 'add-column'; readonly file: string; readonly column: string }
  | { readonly kind: 'add-table'; readonly file: string }
  | { readonly kind: 'remove-file'; readonly file: string }

/** An issue with the cell that it is about, where it is about one. */
export interface ShownIssue extends Issue {
  /** What may be done about it in place, with what is there now; null: only in the file itself. */
  readonly fix:
    | { readonly kind: 'cell'; readonly text: string }
    | { readonly kind: 'rename-column' }
    | { readonly kind: 'add-column' }
    | { readonly kind: 'add-table' }
    | { readonly kind: 'remove-file' }
    | null
}

/** What became of files that were given. */
export type ReadOutcome =
  | { readonly kind: 'dossier'; readonly dossier: Dossier; readonly files: readonly string[] }
  | {
      readonly kind: 'issues'
      readonly issues: readonly ShownIssue[]
      /** How many there are in all; `issues` may be the first of them. */
      readonly count: number
      /** Names of the tables that were read, and can be mended and taken away. */
      readonly files: readonly string[]
    }

/** A CSV opened for a tool. */
export interface OpenedTable {
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[]
  readonly rows: number
}

export interface ToolAnswer {
  readonly answer: Answer
  /** The answer as the command line prints it with --json. */
  readonly text: string
  readonly finding: Finding
  readonly table: FlatTable
}

/** What the worker can be asked, and what it answers. */
export interface OwnQuestions {
  /** Reads a folder, a zip or one CSV. `base` is what one CSV is read within. */
  readonly read: {
    readonly ask: { readonly name: string; readonly files: readonly GivenFile[]; readonly base: Dossier | null }
    readonly reply: ReadOutcome
  }
  /** Mends a table that was read, and checks all again. */
  readonly fix: { readonly ask: Fix; readonly reply: ReadOutcome }
  /** The tables as they stand, mended, as a zip. */
  readonly mended: { readonly ask: null; readonly reply: Uint8Array<ArrayBuffer> }
  /** Every issue as CSV. */
  readonly issues: { readonly ask: null; readonly reply: string }
  /** A dossier of every table without rows, as a zip. */
  readonly template: { readonly ask: null; readonly reply: Uint8Array<ArrayBuffer> }
  /** Opens any CSV for the tools. */
  readonly open: { readonly ask: GivenFile; readonly reply: OpenedTable }
  /** Runs a tool on the CSV that is open. */
  readonly run: {
    readonly ask: { readonly tool: string; readonly parameters: Readonly<Record<string, string>> }
    readonly reply: ToolAnswer
  }
}

export type OwnQuestion = keyof OwnQuestions

export interface ToOwnWorker<Name extends OwnQuestion = OwnQuestion> {
  readonly id: number
  readonly name: Name
  readonly ask: OwnQuestions[Name]['ask']
}

export type FromOwnWorker =
  | { readonly id: number; readonly reply: OwnQuestions[OwnQuestion]['reply'] }
  /** `tip` is what to do; null where the failure is the program's. */
  | { readonly id: number; readonly refused: { readonly message: string; readonly tip: string | null } }
