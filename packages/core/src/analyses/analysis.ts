/** What an analysis is, without its schema: a page that runs one loads no parser. */
import type { DataTable } from '../dossier/data-table.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Finding } from '../present/finding.ts'

/** A value in a flat table: what CSV, Markdown and a terminal can show. */
export type Cell = string | number | boolean | null

export interface Column {
  /** JSON key and CSV header. */
  readonly key: string
  /** Header for people. */
  readonly label: string
  /** Too long for a table that is read on a screen; exports have it. */
  readonly detail?: true
}

/** The one table that an analysis declares: what --csv, --ndjson and --md print. */
export interface FlatTable {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A statistical method and where it is described. */
export interface MethodReference {
  readonly method: string
  readonly reference: string
}

/** What a run returns: the data, and what a reader must know to quote it. */
export interface Outcome<Data> {
  readonly data: Data
  /** Number of units that the answer rests on. */
  readonly n: number
  /** Sentences; empty when nothing would surprise. */
  readonly warnings: readonly string[]
  /** Ids of the sources used. */
  readonly sources: readonly string[]
  readonly methods: readonly MethodReference[]
}

/** Values that parameters may take once resolved. */
export type ParameterValue = string | number | boolean | null | readonly string[] | readonly number[]

export type Parameters = { readonly [key: string]: ParameterValue }

/** A tool: the same engines on any CSV of a caller's own. */
export interface ToolRun<P, Data> {
  readonly name: string
  readonly page: string
  readonly defaults: P
  run(table: DataTable, parameters: P): Outcome<Data>
  table(data: Data): FlatTable
  finding(data: Data, parameters: P): Finding
}

/** An analysis as pages use it: pure, typed, with its defaults. */
export interface AnalysisRun<P, Data> {
  /** kebab-case; names the command, the route and the tool. */
  readonly name: string
  /** Route of the web page that shows it. */
  readonly page: string
  /** The parameter that stands in the path of the page, after its route, and not in its query. */
  readonly pageParameter?: keyof P & string
  readonly defaults: P
  /** Parameters that the command line takes without a flag, in order; the last one takes all words that remain. */
  readonly positionals?: readonly (keyof P & string)[]
  run(view: DossierView, parameters: P): Outcome<Data>
  table(data: Data): FlatTable
  /** The answer in sentences. */
  finding(data: Data, view: DossierView, parameters: P): Finding
}
