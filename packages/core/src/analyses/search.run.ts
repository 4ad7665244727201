import type { TableName } from '../model/table-name.ts'
import type { Row, Source } from '../model/tables.ts'
import { type Evidence, toEvidence } from '../dossier/evidence.ts'
import { findRow } from '../evidence/find-row.ts'
import { searchNames } from '../evidence/search.ts'
import { searchIndex } from '../evidence/search-index.ts'
import { formatCount } from '../present/format.ts'
import type { AnalysisRun } from './analysis.ts'

export interface SearchParameters {
  readonly words: string
}

export interface SearchRecord {
  readonly id: string
  readonly table: TableName
  readonly title: string
  readonly titleZh: string | null
  readonly matched: string
  /** 0–1; 1 is a name that equals the words. */
  readonly score: number
  readonly sources: readonly Evidence[]
}

export const search: AnalysisRun<SearchParameters, readonly SearchRecord[]> = {
  name: 'search',
  page: '/search',
  defaults: { words: '' },
  positionals: ['words'],

  run(view, { words }) {
    const data = searchNames(searchIndex(view), words).map(({ id, table, title, titleZh, matched, score }) => {
      // What the index holds are claims: a source is none.
      const row = findRow(view, id)!.row as Exclude<Row, Source>
      return { id, table, title, titleZh, matched, score, sources: [toEvidence(row)] }
    })
    return {
      data,
      n: data.length,
      warnings:
        data.length === 0 ? [`Nothing in this view is called “${words}”. The other edition may know more.`] : [],
      sources: data.flatMap(({ sources }) => sources.map(({ source }) => source)),
      methods: [],
    }
  },

  finding: (records, view) => ({
    title: `${formatCount(records.length, 'match', 'matches')}`,
    subtitle: `States, treaties, organisations, terms and arguments of the ${view.edition.name} edition.`,
    notes: [],
  }),

  table: (records) => ({
    columns: [
      { key: 'table', label: 'Table' },
      { key: 'id', label: 'Id' },
      { key: 'title', label: 'Title' },
      { key: 'titleZh', label: 'Chinese' },
      { key: 'score', label: 'Score', detail: true },
      { key: 'matched', label: 'Matched', detail: true },
    ],
    rows: records.map(({ table, id, title, titleZh, score, matched }) => [table, id, title, titleZh, score, matched]),
  }),
}
