/** Tests of a folder that do not lie in it or in the oracle’s folder of the same name. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  estimates: ['src/analyses/estimates-of-the-article.test.ts'],
  math: ['test/oracle/rates/*.test.ts'],
  'treaty-lag': ['test/oracle/treaties/*.test.ts'],
}

/** Which tests run against the mutants of a folder of src. */
export function testFilesOf(folder: string): { readonly include: string[]; readonly exclude: string[] } {
  return {
    include: [`src/${folder}/**/*.test.ts`, `test/oracle/${folder}/**/*.test.ts`, ...(ELSEWHERE[folder] ?? [])],
    // Seconds a run: what it covers, smaller tests of the folder cover too.
    exclude: ['test/oracle/survival/large-inputs.test.ts'],
  }
}
