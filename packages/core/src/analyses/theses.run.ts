import type { Evidence } from '../dossier/evidence.ts'
import type { DossierView } from '../dossier/view.ts'
import { judgeThesis } from '../evidence/thesis-verdicts/judge-thesis.ts'
import type { Verdict } from '../evidence/thesis-verdicts/verdict.ts'
import type { Thesis } from '../model/tables.ts'
import { thesesFinding } from '../present/theses-finding.ts'
import type { AnalysisRun } from './analysis.ts'
import { METHODS } from './methods.ts'
import { type TableRecord, toTableRecord } from './table-run.ts'
import { thesisQuestions } from './thesis-questions.ts'
import { toQueryString, toFlags, viewPairs } from './view-string.ts'

export interface ThesesParameters {
  readonly verdict: Verdict | null
}

/** An argument with what the data of the view say of it. */
export interface ThesisRecord extends TableRecord<'theses'> {
  readonly verdict: Verdict
  /** Why, with the numbers; for `not-testable`, why not. */
  readonly because: string
  /** How it is judged; null where nothing here can judge it. */
  readonly rule: string | null
  /** The rows behind the verdict; where there is none, those that bear on the argument. */
  readonly rows: readonly Evidence[]
  /** How many of the sources behind it are not the one that makes the argument: 0 means that it judges itself. */
  readonly otherSources: number
  /** The analysis to run, in this view; null where none bears on it. */
  readonly run: { readonly api: string; readonly cli: string } | null
}

export const theses: AnalysisRun<ThesesParameters, readonly ThesisRecord[]> = {
  name: 'theses',
  page: '/evidence',
  defaults: { verdict: null },

  run(view, { verdict }) {
    const ask = thesisQuestions(view)
    const data = view.tables.theses
      .map((thesis) => toRecord(thesis, view, judgeThesis({ thesis, view, ask })))
      .filter((record) => verdict === null || record.verdict === verdict)
    return {
      data,
      n: data.length,
      warnings: warningsOf(data),
      sources: data.flatMap(({ sources, rows }) => [...sources, ...rows].map(({ source }) => source)),
      methods: [METHODS.thesisRules],
    }
  },

  finding: thesesFinding,

  table: (records) => ({
    columns: [
      { key: 'id', label: 'Argument' },
      { key: 'title', label: 'In short', detail: true },
      { key: 'verdict', label: 'Verdict' },
      { key: 'because', label: 'Because' },
      { key: 'statement', label: 'Statement', detail: true },
      { key: 'testability', label: 'Testability', detail: true },
      { key: 'reason', label: 'Reason', detail: true },
      { key: 'rule', label: 'Rule', detail: true },
      { key: 'analysis', label: 'Analysis', detail: true },
      { key: 'view', label: 'View', detail: true },
      { key: 'run', label: 'Command', detail: true },
      { key: 'otherSources', label: 'Other sources', detail: true },
      { key: 'rows', label: 'Rows', detail: true },
      { key: 'sources', label: 'Sources', detail: true },
    ],
    rows: records.map((record) => [
      record.id,
      record.title,
      record.verdict,
      record.because,
      record.statement,
      record.testability,
      record.reason,
      record.rule,
      record.analysis,
      record.view,
      record.run?.cli ?? null,
      record.otherSources,
      record.rows.map(({ row }) => row).join('; '),
      record.sources.map(({ source, locator }) => `${source} ${locator}`).join('; '),
    ]),
  }),
}

function toRecord(
  thesis: Thesis,
  view: DossierView,
  { verdict, because, rule, rows }: ReturnType<typeof judgeThesis>,
): ThesisRecord {
  const others = new Set(rows.map(({ source }) => source).filter((source) => source !== thesis.source))
  return {
    ...toTableRecord<'theses'>(thesis),
    verdict,
    because,
    rule,
    rows,
    otherSources: others.size,
    run: runOf(thesis, view),
  }
}

/** The analysis that an argument names, with its own parameters on top of the view that is asked about. */
function runOf({ analysis, view: query }: Thesis, view: DossierView): ThesisRecord['run'] {
  if (analysis === null) return null
  const own = pairsOf(query ?? '')
  const names = new Set(own.map(([key]) => key))
  // An argument that names an edition means that edition as of its own date.
  const ofView = names.has('edition') ? [] : viewPairs(view, {}, {}).filter(([key]) => !names.has(key))
  const pairs = [...ofView, ...own]
  return { api: `/v1/${analysis}${toQueryString(pairs)}`, cli: `ffc ${analysis}${toFlags(pairs)}` }
}

function pairsOf(query: string): [key: string, value: string][] {
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [key = '', ...rest] = pair.split('=')
      return [key, decodeURIComponent(rest.join('='))]
    })
}

function warningsOf(records: readonly ThesisRecord[]): string[] {
  const alone = records.filter(({ verdict, otherSources }) => verdict !== 'not-testable' && otherSources === 0)
  if (alone.length === 0) return []
  return [
    `${alone.length} of the verdicts rest on rows of the very source that makes the argument: they say whether it agrees with ` +
      'itself. The extended edition sets other sources beside it.',
  ]
}
