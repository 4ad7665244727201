import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { questionsText } from '../scripts/questions-text.ts'

test('the questions are those of the catalogue: pnpm --filter @ffc/client questions:write', async () => {
  expect(await readFile(new URL('./questions.ts', import.meta.url), 'utf8')).toBe(await questionsText())
})
