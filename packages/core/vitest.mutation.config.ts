import { mergeConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import base from './vitest.config.ts'

/** The tests of one folder, which Stryker runs against each of its mutants; `FFC_MUTATE` names the folder. */
const folder = process.env['FFC_MUTATE'] ?? 'time'

/** A run ends at the first test that fails: ask those that answer fastest first. */
class FastestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- a sequencer is no array
    const slowestFirst = await super.sort(files)
    return slowestFirst.toReversed()
  }
}

const config = mergeConfig(base, {})
config.test = {
  ...config.test,
  include: [`src/${folder}/**/*.test.ts`, `test/oracle/${folder}/**/*.test.ts`],
  // Seconds a run, and thousands of runs: what these cover, smaller tests of the folder cover too.
  exclude: ['test/oracle/survival/large-inputs.test.ts'],
  sequence: { sequencer: FastestFirst },
}

export default config
