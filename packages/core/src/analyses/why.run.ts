import type { Evidence } from '../dossier/evidence.ts'
import { rowReferences } from '../dossier/row-references.ts'
import type { DossierView } from '../dossier/view.ts'
import { type Dissent, verdictOn } from '../evidence/dissent.ts'
import { type FoundRow, findRow, findRowsSharing } from '../evidence/find-row.ts'
import { Failure } from '../failure.ts'
import { TABLE_NAMES, type TableName } from '../model/table-name.ts'
import type { Milestone, Row, Source } from '../model/tables.ts'
import { formatCount, formatEdtf } from '../present/format.ts'
import { focalName } from '../present/country-name.ts'
import { fieldLabel, stageLabel } from '../present/labels.ts'
import { datedRowText } from '../present/row-text.ts'
import type { AnalysisRun } from './analysis.ts'

export interface WhyParameters {
  /** Id of any row, of a happening or of a route. */
  readonly id: string
}

/** A source in full, with where in it the claim stands. */
export interface FullEvidence extends Evidence {
  readonly title: string
  readonly publisher: string
  readonly citation: string | null
  readonly kind: string
  readonly tier: string
  readonly language: string
  readonly url: string | null
  readonly published: string | null
  readonly accessed: string | null
  readonly note: string | null
}

export interface WhyData {
  readonly id: string
  readonly table: TableName
  /** The row itself, every column; the first of those that share the id. */
  readonly row: Readonly<Record<string, unknown>>
  /** Where the product chooses between claims: whether this one is used, and why. */
  readonly standing: string | null
  readonly sources: readonly FullEvidence[]
  readonly dissent: readonly Dissent[]
  /** The claims that make up this thing: a treaty's milestones, a happening's accounts, a route's legs. */
  readonly claims: readonly (Evidence & { readonly says: string })[]
  /** Rows that name this one. */
  readonly namedBy: readonly { readonly row: string; readonly table: TableName }[]
}

export const why: AnalysisRun<WhyParameters, WhyData> = {
  name: 'why',
  page: '/evidence',
  defaults: { id: '' },
  positionals: ['id'],

  run(view, { id }) {
    const row = findRow(view, id)
    const sharing = row ? [] : findRowsSharing(view, id)
    const found = row ?? sharing[0]
    if (!found) {
      throw new Failure(
        'not-found',
        `no row "${id}" in this view`,
        'Use an id as the tables print it; ffc search finds ids by name.',
      )
    }
    // Rows that share an id are each other's dissent: they are told as the claims.
    const { dissent, standing } = row ? verdictOn(view, row) : { dissent: [], standing: null }
    const sources = (row ? [row] : sharing).flatMap((one) => fullEvidence(view, one))
    const claims = row ? claimsOn(view, id) : sharing.map((one) => sharedClaim(one, view))
    return {
      data: {
        id,
        table: found.table,
        row: { ...found.row },
        standing,
        sources,
        dissent,
        claims,
        namedBy: namersOf(view, id),
      },
      n: sources.length,
      warnings: [],
      sources: [...sources, ...dissent, ...claims].map(({ source }) => source),
      methods: [],
    }
  },

  finding: ({ id, table, sources, dissent, standing, row, claims }, view) => {
    const isRow = row['id'] === id
    const others = othersText(table, dissent.length)
    const shared = `${formatCount(claims.length, 'row shares', 'rows share')} this id: each is told as its source has it`
    const where = sources.map(({ publisher, locator }) => `${publisher}, ${locator}`).join('; ')
    return {
      title: isRow ? datedRowText(table, row as never, focalName(view)) : id,
      subtitle: `${isRow ? `${id}: ` : ''}${where}; ${isRow ? others : shared}.`,
      notes: standing === null ? [] : [`${table === 'treaties' ? 'The treaty is' : 'This claim:'} ${standing}.`],
    }
  },

  table: ({ sources, dissent, claims }) => ({
    columns: [
      { key: 'part', label: 'Part' },
      { key: 'row', label: 'Row' },
      { key: 'says', label: 'Says' },
      { key: 'source', label: 'Source' },
      { key: 'locator', label: 'Locator' },
    ],
    rows: [
      ...sources.map(({ row, title, source, locator }) => ['source', row, title, source, locator]),
      ...claims.map(({ row, says, source, locator }) => ['claim', row, says, source, locator]),
      ...dissent.map(({ row, field, value, source, locator }) => [
        'dissent',
        row,
        `${fieldLabel(field, 'the focal state')}: ${value}`,
        source,
        locator,
      ]),
    ],
  }),
}

/** Not all that is said of the same thing contradicts. */
function othersText(table: TableName, count: number): string {
  if (count === 0) return 'no other row says otherwise'
  if (table === 'estimates')
    return formatCount(count, 'other figure of the same scope', 'other figures of the same scope')
  if (table === 'events') return formatCount(count, 'other account', 'other accounts')
  return formatCount(count, 'claim says otherwise', 'claims say otherwise')
}

function fullEvidence(view: DossierView, { row }: FoundRow): FullEvidence[] {
  const isSource = !('source' in row)
  const source = isSource ? (row as Source) : view.sourcesById.get(row.source)
  if (!source) return []
  const { title, publisher, citation, kind, tier, language, url, published, accessed, note } = source
  const locator = isSource ? 'the source itself' : row.locator
  return [
    {
      row: row.id,
      source: source.id,
      locator,
      title,
      publisher,
      citation,
      kind,
      tier,
      language,
      url,
      published,
      accessed,
      note,
    },
  ]
}

function claimsOn(view: DossierView, treaty: string): WhyData['claims'] {
  return view.tables.milestones
    .filter((milestone) => milestone.treaty === treaty)
    .map((milestone) => ({
      row: milestone.id,
      source: milestone.source,
      locator: milestone.locator,
      says: milestoneText(milestone, focalName(view)),
    }))
}

/** One of the rows that share an id, with what it says. */
function sharedClaim({ table, row }: FoundRow, view: DossierView): WhyData['claims'][number] {
  const { source, locator } = row as Exclude<Row, Source>
  return { row: row.id, source, locator, says: datedRowText(table, row as never, focalName(view)) }
}

function milestoneText({ stage, date, party }: Milestone, focal: string): string {
  return `${stageLabel(stage, focal)}${party === null ? '' : ` (${party})`}: ${date === null ? 'no date' : formatEdtf(date)}`
}

function namersOf(view: DossierView, id: string): WhyData['namedBy'] {
  return TABLE_NAMES.flatMap((table) =>
    (view.tables[table] as readonly Row[])
      .filter((row) => rowReferences(table, row).includes(id))
      .map((row) => ({ row: row.id, table })),
  )
}
