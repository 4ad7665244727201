import { loadBundledDossier } from '@ffc/core/bundled'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Told, answersOfCore } from '../src/core-answers.ts'
import { exampleQuestions, toolQuestions } from '../src/fixed-questions.ts'
import { type Question, randomQuestions } from '../src/random-questions.ts'
import { inChromium, onCommandLine, onWorkerd, overHttp } from '../src/surfaces.ts'

/** Two questions of each analysis make more than 50 views; `pnpm fuzz` asks more than 500, others each time. */
const isFuzz = process.env['MODE'] === 'fuzz'
const rounds = isFuzz ? 17 : 2
const seed = Number(process.env['FFC_SEED'] ?? (isFuzz ? Date.now() % 2 ** 31 : 20_190_125))

const dossier = await loadBundledDossier('extended')
const random = fc.sample(randomQuestions(dossier, rounds), { numRuns: 1, seed })[0] ?? []
const tools = toolQuestions()
const everything = [...random, ...tools, ...exampleQuestions()]
let expected: Map<Question, Told>
beforeAll(async () => {
  const told = await answersOfCore(everything)
  expected = new Map(everything.map((question, at) => [question, told[at] ?? { refusal: 'nothing was told' }]))
})

test(`random views are many, and most questions have an answer (FFC_SEED=${seed})`, () => {
  expect(random.length).toBeGreaterThanOrEqual(isFuzz ? 500 : 50)
  const refused = everything.filter((question) => expected.get(question)?.refusal !== undefined)
  expect(refused.length / everything.length, JSON.stringify(refused)).toBeLessThan(0.2)
})

describe.each([
  { name: inChromium.name, surface: inChromium, questions: everything },
  // A process for each question is dear; what the examples print is tested beside the command line.
  { name: onCommandLine.name, surface: onCommandLine, questions: [...random, ...tools] },
  { name: overHttp.name, surface: overHttp, questions: everything },
  { name: onWorkerd.name, surface: onWorkerd, questions: everything },
])('$name', ({ surface, questions }) => {
  test(`tells what core tells on Node (FFC_SEED=${seed})`, async () => {
    const told = await surface.ask(questions)
    expect(told).toHaveLength(questions.length)
    const broken = questions.filter((question, at) => told[at]?.answer !== expected.get(question)?.answer)
    expect(broken.map(surface.how)).toEqual([])
  })
})
