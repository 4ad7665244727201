import { expect, test } from 'vitest'
import { startScore } from '../analyses/score.run.ts'
import { loadBundledDossier } from '../bundled/load-bundled-dossier.ts'
import { selectView } from '../dossier/view.ts'
import { type ScoreParameters, SCORE_DEFAULTS, cooperationScore, prepareRanking } from './score.ts'

const dossier = await loadBundledDossier('extended')
const view = selectView(dossier, { edition: 'extended' })
const CHOICES: readonly Partial<ScoreParameters>[] = [
  {},
  { weights: ['refusals=0', 'returns=2.5'] },
  { normalise: 'rank', aggregate: 'geometric', missing: 'mean' },
]

test.each(CHOICES)('ranking under %j gives the scores, ranks and contributions of the score', (choices) => {
  const parameters = { ...SCORE_DEFAULTS, draws: 5, ...choices }
  const { data: quick, warnings } = prepareRanking(view)(parameters)
  const { data: whole, warnings: ofWhole } = cooperationScore(view, parameters)
  expect(quick.countries).toEqual(whole.countries.map((state) => ({ ...state, rankInterval: null })))
  expect(quick.index.indicators).toEqual(whole.index.indicators)
  expect(quick.index).toMatchObject({ draws: 0, varied: [] })
  expect(quick).toMatchObject({ dominance: [], sensitivity: [], doubts: [], history: null })
  expect(warnings).toEqual(ofWhole.filter((one) => !one.startsWith('Claims could be read the other way')))
})

test('a score asked for more steps than it has does those', () => {
  const run = startScore(view, { ...SCORE_DEFAULTS, draws: 5 })
  expect(run.total).toBe(5)
  run.advance(7)
  expect(run.completed()).toBe(5)
  expect(run.result().data.index.draws).toBe(5)
})

test('a score in steps of any size is the score', () => {
  const parameters: ScoreParameters = { ...SCORE_DEFAULTS, draws: 60, vary: ['weights', 'indicators'] }
  const run = startScore(view, parameters)
  const reports: number[] = []
  while (run.completed() < run.total) {
    run.advance(17)
    reports.push(run.completed())
  }
  expect(reports).toEqual([17, 34, 51, 68, 85, 102, 119, 120])
  expect(run.result().data).toEqual(cooperationScore(view, parameters).data)
})
