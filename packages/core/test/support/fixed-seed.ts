/**
 * Property tests draw the same cases in every run of the test command, so that a red run is red for everyone and a
 * green one green. Another seed finds other cases: FFC_SEED=7 pnpm test.
 */
import * as fc from 'fast-check'

const USUAL_SEED = 20_190_125

fc.configureGlobal({ seed: Number(process.env['FFC_SEED'] ?? USUAL_SEED) })
