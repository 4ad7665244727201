import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

test('the page on agreement with R says what the comparisons find', { timeout: 300_000 }, () => {
  const script = fileURLToPath(new URL('../oracle/write-agreement.ts', import.meta.url))
  const { status, stderr } = spawnSync(process.execPath, ['--conditions=@ffc/source', script], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
})
