import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { withKeys } from './keys-markdown.ts'

const DOCUMENT = fileURLToPath(new URL('../../../../docs/terminal.md', import.meta.url))

test('the document has the keys that there are (pnpm --filter @ffc/cli keys:write)', async () => {
  const text = await readFile(DOCUMENT, 'utf8')
  expect(text).toBe(withKeys(text))
})

test('a document without a place for them is refused', () => {
  expect(() => withKeys('no markers')).toThrow(RangeError)
})
