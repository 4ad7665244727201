import { loadBundledDossier } from '@ffc/core/bundled'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Told, answersOfCore } from '../src/core-answers.ts'
import { type Question, randomQuestions } from '../src/random-questions.ts'
import { inChromium, onCommandLine, onWorkerd, overHttp } from '../src/surfaces.ts'

/** Two questions of each analysis make more than 50 views; `pnpm fuzz` asks more than 500, others each time. */
const isFuzz = process.env['MODE'] === 'fuzz'
const rounds = isFuzz ? 17 : 2
const seed = Number(process.env['FFC_SEED'] ?? (isFuzz ? Date.now() % 2 ** 31 : 20_190_125))

let questions: Question[]
let expected: Told[]
beforeAll(async () => {
  const dossier = await loadBundledDossier('extended')
  questions = fc.sample(randomQuestions(dossier, rounds), { numRuns: 1, seed })[0] ?? []
  expected = await answersOfCore(questions)
})

test(`random views are many, and most have an answer (FFC_SEED=${seed})`, () => {
  expect(questions.length).toBeGreaterThanOrEqual(isFuzz ? 500 : 50)
  const refused = questions.filter((_, at) => expected[at]?.refusal !== undefined)
  expect(refused.length / questions.length, JSON.stringify(refused)).toBeLessThan(0.3)
})

describe.each([inChromium, onCommandLine, overHttp, onWorkerd].map((surface) => ({ name: surface.name, surface })))(
  '$name',
  ({ surface }) => {
    test(`tells what core tells on Node (FFC_SEED=${seed})`, async () => {
      const told = await surface.ask(questions)
      expect(told).toHaveLength(questions.length)
      const broken = questions.filter((_, at) => told[at]?.answer !== expected[at]?.answer)
      expect(broken.map(surface.how)).toEqual([])
    })
  },
)
