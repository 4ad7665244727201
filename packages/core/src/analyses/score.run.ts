import {
  type ScoreData,
  type ScoreParameters,
  type ScoreRecord,
  type ScoreOutcome,
  SCORE_DEFAULTS,
  cooperationScore,
  startCooperationScore,
} from '../cooperation/score.ts'
import type { StepwiseRun } from '../composite/index.ts'
import type { DossierView } from '../dossier/view.ts'
import { scoreFinding } from '../present/score-finding.ts'
import type { AnalysisRun, FlatTable, Outcome } from './analysis.ts'
import { METHODS } from './methods.ts'

export const score: AnalysisRun<ScoreParameters, ScoreData> = {
  name: 'score',
  page: '/cooperation',
  defaults: SCORE_DEFAULTS,

  run: (view, parameters) => scoreOutcome(view, cooperationScore(view, parameters)),

  finding: scoreFinding,

  table: ({ countries }) => scoreTable(countries),
}

/** The analysis in steps, for a worker that reports and stops: `answer({ ...score, run: () => run.result() }, …)`. */
export function startScore(view: DossierView, parameters: ScoreParameters): StepwiseRun<Outcome<ScoreData>> {
  const run = startCooperationScore(view, parameters)
  return { ...run, result: () => scoreOutcome(view, run.result()) }
}

/** What the analysis says of a score. */
export function scoreOutcome(view: DossierView, { data, warnings }: ScoreOutcome): Outcome<ScoreData> {
  return {
    data,
    n: data.countries.length,
    warnings,
    sources: [
      ...view.tables.indicators.map(({ source }) => source),
      ...data.countries.flatMap(sourcesOf),
      ...data.doubts.flatMap(({ evidence }) => evidence.map(({ source }) => source)),
    ],
    methods: [
      METHODS.compositeIndicator,
      METHODS.rankUncertainty,
      ...(data.sensitivity.length > 0 ? [METHODS.sobol] : []),
      METHODS.resolution,
    ],
  }
}

/** Ids of the sources that a state's record rests on. */
export function sourcesOf({ contributions, figures }: Pick<ScoreRecord, 'contributions' | 'figures'>): string[] {
  return [...contributions.flatMap(({ evidence }) => evidence), ...figures].map(({ source }) => source)
}

function scoreTable(countries: readonly ScoreRecord[]): FlatTable {
  return {
    columns: [
      { key: 'rank', label: 'Rank' },
      { key: 'iso3', label: 'ISO' },
      { key: 'name', label: 'State' },
      { key: 'score', label: 'Score' },
      { key: 'rankLower', label: 'Rank from' },
      { key: 'rankMedian', label: 'median', detail: true },
      { key: 'rankUpper', label: 'to' },
      { key: 'paper', label: 'Paper' },
      { key: 'practice', label: 'Practice' },
      { key: 'terms', label: 'Terms' },
      { key: 'coverage', label: 'Known' },
      { key: 'lowestScore', label: 'Lowest', detail: true },
      { key: 'highestScore', label: 'Highest', detail: true },
      { key: 'rows', label: 'Rows', detail: true },
    ],
    rows: countries.map((country) => [
      country.rank,
      country.iso3,
      country.name,
      country.score,
      country.rankInterval?.lower ?? null,
      country.rankInterval?.median ?? null,
      country.rankInterval?.upper ?? null,
      ...(['paper', 'practice', 'terms'] as const).map(
        (name) => country.dimensions.find(({ dimension }) => dimension === name)?.score ?? null,
      ),
      country.coverage,
      country.bounds?.low ?? null,
      country.bounds?.high ?? null,
      [...new Set(country.contributions.flatMap(({ evidence }) => evidence.map(({ row }) => row)))].join(' '),
    ]),
  }
}
