import { mergeConfig } from 'vitest/config'
import base from './vitest.config.ts'

/** The tests of one folder, which Stryker runs against each of its mutants; `FFC_MUTATE` names the folder. */
const folder = process.env['FFC_MUTATE'] ?? 'time'

const config = mergeConfig(base, {})
config.test = {
  ...config.test,
  include: [`src/${folder}/**/*.test.ts`, `test/oracle/${folder}/**/*.test.ts`],
  // Seconds a run, and thousands of runs: what these cover, smaller tests of the folder cover too.
  exclude: ['test/oracle/survival/large-inputs.test.ts'],
}

export default config
