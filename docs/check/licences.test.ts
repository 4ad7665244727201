import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { LICENCES_FILE, licencesText, listDependencies } from './licences.ts'

test('the list of licences is that of what is installed (pnpm docs:write licences)', async () => {
  expect(await readFile(LICENCES_FILE, 'utf8')).toBe(licencesText())
})

/** Terms that let a package be used, changed and passed on with ours. */
const FREE =
  /^\(?(?:0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-[34]\.0|ISC|MIT|MIT-0|MPL-2\.0|OFL-1\.1|PSF-2\.0|Python-2\.0|Unlicense|WTFPL)(?: (?:AND|OR) [\w.-]+)*\)?$/

test('every dependency may be used and passed on with our code', () => {
  expect(listDependencies().filter(({ licence }) => !FREE.test(licence))).toEqual([])
})
