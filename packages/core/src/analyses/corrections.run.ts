import { type Contradiction, contradictionsOf } from '../evidence/contradictions.ts'
import { formatCount, formatDay } from '../present/format.ts'
import type { AnalysisRun } from './analysis.ts'
import { METHODS } from './methods.ts'

export const corrections: AnalysisRun<object, readonly Contradiction[]> = {
  name: 'corrections',
  page: '/evidence',
  defaults: {},

  run(view) {
    const articles = view.tables.sources.filter(({ kind }) => kind === 'article').map(({ id }) => id)
    const data = contradictionsOf(view, new Set(articles))
    return {
      data,
      n: data.length,
      warnings: [
        ...(data.length === 0
          ? [
              'No source of this view contradicts the article; the extended edition holds those that do: --edition extended.',
            ]
          : []),
        'A source that says otherwise is not thereby right. Treaty dates follow the resolver’s rule; of events and counts both sides are shown.',
      ],
      sources: data.flatMap(({ sources }) => sources.map(({ source }) => source)),
      methods: [METHODS.resolution],
    }
  },

  finding: (records, view) => ({
    title: `${formatCount(records.length, 'figure of the article is', 'figures of the article are')} contradicted by other sources`,
    subtitle: `Claims of the article against all other sources of the ${view.edition.name} edition, as of ${formatDay(view.asOf)}.`,
    notes: [],
  }),

  table: (records) => ({
    columns: [
      { key: 'about', label: 'About' },
      { key: 'says', label: 'The article says' },
      { key: 'instead', label: 'Others say' },
      { key: 'standing', label: 'Here' },
      { key: 'id', label: 'Row', detail: true },
      { key: 'field', label: 'Field', detail: true },
      { key: 'sources', label: 'Sources' },
    ],
    rows: records.map(({ about, says, instead, standing, id, field, sources }) => [
      about,
      says,
      instead,
      standing,
      id,
      field,
      sources.map(({ source, locator }) => `${source} ${locator}`).join('; '),
    ]),
  }),
}
