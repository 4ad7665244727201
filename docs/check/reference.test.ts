import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { REFERENCE_FILE, referenceText } from './reference.ts'

test('the reference says what the catalogue says (pnpm docs:write)', async () => {
  expect(await readFile(REFERENCE_FILE, 'utf8')).toBe(referenceText())
})
