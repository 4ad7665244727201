import { expect, test } from 'vitest'
import { checkChangelog } from './check-changelog.ts'

test('a changelog whose newest section is on the version has no issue', () => {
  expect(checkChangelog('# Head\n\n## 0.2.0 (2027-01-01)\n\n## 0.1.0\n', '0.2.0')).toEqual([])
})

test('a version that the changelog does not tell of first is reported, and so is an empty changelog', () => {
  expect(checkChangelog('# Head\n\n## 0.1.0\n', '0.2.0')).toMatchObject([{ got: '0.1.0', expected: '0.2.0' }])
  expect(checkChangelog('', '0.1.0')).toMatchObject([{ got: null }])
})
