import { type RowDifference, diffTables } from '../dossier/diff-tables.ts'
import { type Evidence, evidenceOf } from '../dossier/evidence.ts'
import { partnerOf } from '../dossier/partner.ts'
import { tablesAsOf } from '../dossier/tables-as-of.ts'
import { type TreatyChange, type TreatyChangeField, treatyChanges } from '../dossier/treaty-changes.ts'
import { type DossierView, selectView } from '../dossier/view.ts'
import { parseViewQuery } from '../dossier/view-query.ts'
import { TABLE_INFO } from '../model/table-info.ts'
import type { TableName } from '../model/table-name.ts'
import type { Row } from '../model/tables.ts'
import type { TreatyKind } from '../model/vocabulary.ts'
import { sourceEnding } from '../present/cite-text.ts'
import { focalName } from '../present/country-name.ts'
import { diffFinding } from '../present/diff-finding.ts'
import { rowDate, rowText } from '../present/row-text.ts'
import { treatyChangeText } from '../present/treaty-change-text.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { AnalysisRun, FlatTable } from './analysis.ts'
import { METHODS } from './methods.ts'
import { toQueryString, viewPairs } from './view-string.ts'

export interface DiffParameters {
  /** A view as a query string; what it does not say is that of the command's own view. */
  readonly from: string
  /** Another; empty: the command's own view. */
  readonly to: string
}

/** One of the two views, as resolved. */
export interface ComparedView {
  readonly query: string
  readonly edition: string
  readonly asOf: CivilDate
  readonly knownAt: CivilDate | null
  readonly exclude: readonly string[]
}

/** A treaty that the two views show otherwise. */
export interface TreatyDifference {
  readonly treaty: string
  readonly kind: TreatyKind
  readonly partner: string | null
  readonly field: TreatyChangeField
  readonly from: string | null
  readonly to: string | null
  /** EDTF of the act behind a new status. */
  readonly on: string | null
  /** EDTF of the signature of a treaty that is new. */
  readonly signedOn: string | null
  readonly sentence: string
  readonly sources: readonly Evidence[]
}

/** A row that only one of the views has. */
export interface RowChange {
  readonly table: TableName
  readonly id: string
  readonly change: 'new' | 'gone'
  readonly date: string | null
  readonly sentence: string
  readonly sources: readonly Evidence[]
}

export interface DiffData {
  readonly from: ComparedView
  readonly to: ComparedView
  readonly treaties: readonly TreatyDifference[]
  /** Without the claims that the differences of treaties rest on: they are told there. */
  readonly rows: readonly RowChange[]
}

export const diff: AnalysisRun<DiffParameters, DiffData> = {
  name: 'diff',
  page: '/evidence',
  defaults: { from: '', to: '' },
  positionals: ['from', 'to'],

  run(view, parameters) {
    const from = otherView(view, parameters.from, 'from')
    const to = otherView(view, parameters.to, 'to')
    const changes = treatyChanges(from, to)
    const focal = focalName(to)
    const treaties = changes.map((change) => toTreatyDifference(change, to))
    const told = new Set(changes.flatMap(({ treaty, claims }) => [treaty.id, ...claims.map(({ id }) => id)]))
    const rows = diffTables(tablesAsOf(from), tablesAsOf(to))
      .filter(({ id }) => !told.has(id))
      .map((difference) => toRowChange(difference, focal))
    return {
      data: { from: compared(from), to: compared(to), treaties, rows },
      n: treaties.length + rows.length,
      warnings: [],
      sources: [...treaties, ...rows].flatMap(({ sources }) => sources.map(({ source }) => source)),
      methods: treaties.length > 0 ? [METHODS.resolution] : [],
    }
  },

  finding: diffFinding,

  table: diffTable,
}

/** A view of the same dossier. What the text leaves out is as in the command's view, but for an edition's own date. */
function otherView(view: DossierView, text: string, parameter: 'from' | 'to'): DossierView {
  const given = parseViewQuery(text, parameter)
  const isOtherEdition = given.edition !== undefined && given.edition !== view.edition.name
  return selectView(view.dossier, {
    edition: given.edition ?? view.edition.name,
    asOf: given.asOf ?? (isOtherEdition ? undefined : view.asOf),
    knownAt: given.knownAt ?? view.knownAt ?? undefined,
    exclude: given.exclude ?? view.exclude,
  })
}

function compared(view: DossierView): ComparedView {
  const { edition, asOf, knownAt, exclude } = view
  return { query: toQueryString(viewPairs(view, {}, {})), edition: edition.name, asOf, knownAt, exclude }
}

function toTreatyDifference(change: TreatyChange, { dossier }: DossierView): TreatyDifference {
  const { treaty, field, from, to, on, signedOn, claims } = change
  const partner = partnerOf(treaty, dossier.focalState)
  const sources = evidenceOf(claims.length > 0 ? claims : [treaty])
  // The state's name is the same in every view, and the treaty may be gone from this one.
  const name = dossier.tables.countries.find(({ id }) => id === partner)?.nameEn ?? partner
  const words = { subject: name ?? treaty.titleEn, kind: partner === null ? null : treaty.kind }
  const sentence = `${treatyChangeText({ ...words, field, from, to, on, signedOn, sources })}.`
  return { treaty: treaty.id, kind: treaty.kind, partner, field, from, to, on, signedOn, sentence, sources }
}

function toRowChange({ table, id, before, after }: RowDifference, focal: string): RowChange {
  const row = (after ?? before) as Row
  const sources = 'source' in row ? evidenceOf([row]) : [{ row: id, source: id, locator: 'the source itself' }]
  const date = rowDate(row)
  const text = rowText(table, row as never, focal).replace(/\.$/, '')
  const when = date === null ? '' : ` (${date})`
  const head = `${after === null ? 'Gone' : 'New'} ${TABLE_INFO[table].noun}`
  return {
    table,
    id,
    change: after === null ? 'gone' : 'new',
    date,
    sentence: `${head}: ${text}${when}${sourceEnding(sources)}.`,
    sources,
  }
}

function diffTable({ treaties, rows }: DiffData): FlatTable {
  return {
    columns: [
      { key: 'table', label: 'Table' },
      { key: 'id', label: 'Row', detail: true },
      { key: 'change', label: 'Change', detail: true },
      { key: 'from', label: 'From', detail: true },
      { key: 'to', label: 'To', detail: true },
      { key: 'date', label: 'Date', detail: true },
      { key: 'sentence', label: 'What differs' },
      { key: 'sources', label: 'Sources', detail: true },
    ],
    rows: [
      ...treaties.map(({ treaty, field, from, to, on, sentence, sources }) => [
        'treaties',
        treaty,
        field,
        from,
        to,
        on,
        sentence,
        citations(sources),
      ]),
      ...rows.map(({ table, id, change, date, sentence, sources }) => [
        table,
        id,
        change,
        null,
        null,
        date,
        sentence,
        citations(sources),
      ]),
    ],
  }
}

function citations(sources: readonly Evidence[]): string {
  return [...new Set(sources.map(({ source, locator }) => `${source} ${locator}`))].join('; ')
}
