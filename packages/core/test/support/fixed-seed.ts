/**
 * Property tests draw the same cases in every run of the test command, so that a red run is red for everyone and a
 * green one green. Another seed finds other cases: FFC_SEED=7 pnpm test. `pnpm fuzz` (vitest's mode "fuzz") takes a new
 * seed each time and ten times as many cases wherever a test does not say how many it needs; a failure prints its seed.
 */
import * as fc from 'fast-check'

const USUAL_SEED = 20_190_125
const USUAL_RUNS = 100
/** Under each of thousands of changed lines: most are noticed by the first case. */
const MUTATION_RUNS = 25

const isFuzz = process.env['MODE'] === 'fuzz'
const seed = Number(process.env['FFC_SEED'] ?? (isFuzz ? Date.now() % 2 ** 31 : USUAL_SEED))

// That a changed line fails is all that `pnpm mutate` asks, not the smallest case in which it does.
const isMutation = process.env['FFC_MUTATE'] !== undefined

const numRuns = isFuzz ? 10 * USUAL_RUNS : isMutation ? MUTATION_RUNS : USUAL_RUNS

fc.configureGlobal({ seed, numRuns, endOnFailure: isMutation })
