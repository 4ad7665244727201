import { expect, test } from 'vitest'
import type { Dossier } from '@ffc/core/dossier'
import { checkChangelog, checkHistory } from './check-changelog.ts'

test('a changelog whose newest section is on the version has no issue', () => {
  expect(checkChangelog('# Head\n\n## 0.2.0 (2027-01-01)\n\n## 0.1.0\n', '0.2.0')).toEqual([])
})

test('a version that the changelog does not tell of first is reported, and so is an empty changelog', () => {
  expect(checkChangelog('# Head\n\n## 0.1.0\n', '0.2.0')).toMatchObject([{ got: '0.1.0', expected: '0.2.0' }])
  expect(checkChangelog('', '0.1.0')).toMatchObject([{ got: null }])
})

test('a history ends with the data, and has a step to each version but the first', () => {
  const name = (version: string) => ({ version, hash: version.repeat(9), createdOn: null })
  const step = { before: name('1'), after: name('2'), rows: [] }
  const dossier = (version: string, history: Dossier['history'] = []) =>
    ({ version, hash: version.repeat(9), history }) as unknown as Dossier
  expect(checkHistory('## 1\n', dossier('1'))).toEqual([])
  expect(checkHistory('## 2\n\n## 1\n', dossier('2', [step]))).toEqual([])
  expect(checkHistory('## 2\n\n## 1\n', dossier('2'))).toMatchObject([{ got: 'no step' }])
  expect(checkHistory('## 2\n\n## 1\n', dossier('3', [step]))).toHaveLength(1)
})
