import type { CivilDate } from '../time/civil-date.ts'
import { compareText } from '../dossier/compare-text.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { DossierView } from '../dossier/view.ts'
import { escapeControlsInJson } from '../model/control-characters.ts'
import { CORE_VERSION } from '../version.ts'
import type { DataTable } from '../dossier/data-table.ts'
import type { AnalysisRun, MethodReference, ToolRun } from './analysis.ts'
import { parameterPairs, toCommand, toQueryString, viewPairs } from './view-string.ts'

/** A source as an answer cites it. */
export interface CitedSource {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly published: string | null
  readonly url: string | null
}

/** The same view on the other surfaces. Paths; a server puts its own origin in front. */
export interface AnswerLinks {
  readonly web: string
  readonly api: string
  readonly cli: string
}

/** Everything that a reader needs to quote an answer, check it and get it again. */
export interface AnswerMeta {
  readonly analysis: string
  readonly parameters: Readonly<Record<string, unknown>>
  /** Null for a tool, which works on a caller's own table. */
  readonly edition: string | null
  readonly asOf: CivilDate | null
  readonly knownAt: CivilDate | null
  readonly exclude: readonly string[]
  /** Version of the dossier; name of the file for a tool. */
  readonly dataVersion: string
  readonly dataHash: string
  /** Terms of the data: an SPDX identifier or an address; null where they state none. */
  readonly license: string | null
  readonly coreVersion: string
  readonly methods: readonly MethodReference[]
  readonly n: number
  readonly warnings: readonly string[]
  readonly sources: readonly CitedSource[]
  readonly citation: string
  readonly links: AnswerLinks
}

export interface Answer<Data = unknown> {
  readonly meta: AnswerMeta
  readonly data: Data
}

/** Runs an analysis on a view and wraps what it returns with all that is needed to quote it. */
export function answer<P extends object, Data>(
  analysis: AnalysisRun<P, Data>,
  view: DossierView,
  given: P,
): Answer<Data> {
  const parameters = inOrder(given, analysis.defaults)
  const outcome = analysis.run(view, parameters)
  const pairs = viewPairs(view, parameters, analysis.defaults)
  const own = parameterPairs(parameters, analysis.defaults)
  const { dossier, edition, asOf, knownAt, exclude } = view
  const query = toQueryString(pairs)
  return {
    meta: {
      analysis: analysis.name,
      parameters: { ...parameters } as Record<string, unknown>,
      edition: edition.name,
      asOf,
      knownAt,
      exclude,
      dataVersion: dossier.version,
      dataHash: dossier.hash,
      license: licenseOf(dossier),
      coreVersion: CORE_VERSION,
      methods: outcome.methods,
      n: outcome.n,
      warnings: outcome.n === 0 && outcome.warnings.length === 0 ? [whyEmpty(view, own)] : outcome.warnings,
      sources: citeSources(view, outcome.sources),
      citation: cite(view, analysis.name, query),
      links: {
        web: pageLink(analysis, view, parameters),
        api: `/v1/${analysis.name}${query}`,
        cli: toCommand(analysis, pairs),
      },
    },
    data: outcome.data,
  }
}

/** The page that shows the answer: `/treaties?as-of=2017-01-01`, or `/cooperation/MYS` where a parameter is in the path. */
function pageLink<P extends object, Data>(
  { page, pageParameter, defaults }: AnalysisRun<P, Data>,
  view: DossierView,
  parameters: P,
): string {
  if (pageParameter === undefined) return `${page}${toQueryString(viewPairs(view, parameters, defaults))}`
  const inPath = parameters[pageParameter]
  const query = toQueryString(viewPairs(view, { ...parameters, [pageParameter]: defaults[pageParameter] }, defaults))
  return `${page}/${encodeURIComponent(String(inPath))}${query}`
}

/** Parameters in the order of the analysis, whoever put them together: the same question has the same bytes. */
function inOrder<P extends object>(given: P, defaults: P): P {
  return { ...defaults, ...given }
}

/** Runs a tool on a caller's own table. */
export function answerOnTable<P extends object, Data>(
  tool: ToolRun<P, Data>,
  table: DataTable,
  parameters: P,
): Answer<Data> {
  const outcome = tool.run(table, parameters)
  const pairs = parameterPairs(parameters, tool.defaults)
  const query = toQueryString(pairs)
  return {
    meta: {
      analysis: tool.name,
      parameters: { ...parameters } as Record<string, unknown>,
      edition: null,
      asOf: null,
      knownAt: null,
      exclude: [],
      dataVersion: table.name,
      dataHash: table.hash,
      license: null,
      coreVersion: CORE_VERSION,
      methods: outcome.methods,
      n: outcome.n,
      warnings: outcome.warnings,
      sources: [],
      citation: `${table.name} (SHA-256 ${table.hash.slice(0, 12)}…): ${tool.name}${query}, computed with ffc ${CORE_VERSION}.`,
      links: {
        web: tool.page,
        api: `/v1/${tool.name}${query}`,
        cli: toCommand(tool, [['file', table.name], ...pairs]),
      },
    },
    data: outcome.data,
  }
}

/** An empty answer is no failure; it says what it is empty of, so that nobody takes it for one. */
function whyEmpty(
  { dossier, edition, asOf, knownAt }: DossierView,
  own: readonly (readonly [string, string])[],
): string {
  const filters = own.map(([key, value]) => `${key}=${value}`).join(', ')
  const known = knownAt === null ? '' : ` and known by ${knownAt}`
  const others = dossier.editions.filter(({ name }) => name !== edition.name).map(({ name }) => name)
  return (
    `Nothing in the ${edition.name} edition as of ${asOf}${known} ${filters === '' ? 'answers this' : `passes ${filters}`}.` +
    (others.length === 0 ? '' : ` Other editions may have some: ${others.join(', ')}.`)
  )
}

function licenseOf({ about }: Dossier): string | null {
  const [licence] = about?.licences ?? []
  return licence?.name ?? licence?.path ?? null
}

/** In the order of their ids. Some answers rest on more views than the one asked about: what counts is what they used. */
function citeSources({ dossier }: DossierView, ids: readonly string[]): CitedSource[] {
  const used = new Set(ids)
  return dossier.tables.sources
    .filter(({ id }) => used.has(id))
    .toSorted((a, b) => compareText(a.id, b.id))
    .map(({ id, title, publisher, published, url }) => ({ id, title, publisher, published, url }))
}

/** Enough to find the same answer again: analysis, view, data version and hash, core version. */
function cite({ dossier, edition, asOf, knownAt }: DossierView, name: string, query: string): string {
  const known = knownAt === null ? '' : `, known at ${knownAt}`
  return (
    `${dossier.title}, ${edition.name} edition, data version ${dossier.version} ` +
    `(SHA-256 ${dossier.hash.slice(0, 12)}…), as of ${asOf}${known}: ${name}${query}, computed with ffc ${CORE_VERSION}.`
  )
}

/** The bytes of an answer, the same on every surface: JSON with two spaces and a final newline. */
export function formatAnswer(value: Answer): string {
  return `${escapeControlsInJson(JSON.stringify(value, null, 2))}\n`
}
