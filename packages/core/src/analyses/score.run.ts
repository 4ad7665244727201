import {
  type ScoreData,
  type ScoreParameters,
  type ScoreRecord,
  SCORE_DEFAULTS,
  cooperationScore,
} from '../cooperation/score.ts'
import { scoreFinding } from '../present/score-finding.ts'
import type { AnalysisRun, FlatTable } from './analysis.ts'
import { METHODS } from './methods.ts'

export const score: AnalysisRun<ScoreParameters, ScoreData> = {
  name: 'score',
  page: '/cooperation',
  defaults: SCORE_DEFAULTS,

  run(view, parameters) {
    const { data, warnings } = cooperationScore(view, parameters)
    return {
      data,
      n: data.countries.length,
      warnings,
      sources: [...view.tables.indicators.map(({ source }) => source), ...data.countries.flatMap(sourcesOf)],
      methods: [
        METHODS.compositeIndicator,
        METHODS.rankUncertainty,
        ...(data.sensitivity.length > 0 ? [METHODS.sobol] : []),
        METHODS.resolution,
      ],
    }
  },

  finding: scoreFinding,

  table: ({ countries }) => scoreTable(countries),
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
