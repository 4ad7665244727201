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
  const quick = prepareRanking(view)(parameters).data
  const whole = cooperationScore(view, parameters).data
  expect(quick.countries).toEqual(whole.countries.map((state) => ({ ...state, rankInterval: null })))
  expect(quick.index.indicators).toEqual(whole.index.indicators)
  expect(quick.index.draws).toBe(0)
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
