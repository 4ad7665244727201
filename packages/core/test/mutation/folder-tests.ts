/** Tests of a folder that do not lie in it or in the oracle’s folder of the same name. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  analyses: [
    'src/evidence/thesis-verdicts/judges.test.ts',
    'test/oracle/composite/composite-tool.test.ts',
    'test/oracle/treaties/*.test.ts',
    'test/theses-run.test.ts',
  ],
  estimates: ['src/analyses/estimates-of-the-article.test.ts'],
  math: ['test/oracle/rates/*.test.ts'],
  'treaty-lag': ['test/oracle/treaties/*.test.ts'],
}

/** Seconds a run, and there are thousands of runs: what these cover, smaller tests of the folder cover too. */
const TOO_SLOW = {
  files: ['src/analyses/catalogue-views.test.ts', 'test/oracle/survival/large-inputs.test.ts'],
  names: [
    'Sobol indices have errors as large as their spread over seeds',
    'Sobol indices of the Ishigami function',
    'a fit of many rows starts from a sample of them and ends at the same place',
    'all issues by the hundred thousand are no fault of ours',
    'all issues in a long table of one treaty are found without comparing each row with each',
    'reading refuses ten million columns without keeping them',
    'rank probabilities lie within four Monte Carlo errors',
    'ranks, their quantiles and the pairs of 200 units',
    'reading refuses more rows than allowed',
  ],
}

/** Which tests run against the mutants of a folder of src. */
export function testFilesOf(folder: string): {
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  /** How the names of tests begin that do not run. */
  readonly without: readonly string[]
} {
  return {
    include: [`src/${folder}/**/*.test.ts`, `test/oracle/${folder}/**/*.test.ts`, ...(ELSEWHERE[folder] ?? [])],
    exclude: TOO_SLOW.files,
    without: TOO_SLOW.names,
  }
}
