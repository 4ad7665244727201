import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readBlocks } from './blocks.ts'
import { follow } from './follow.ts'
import { tutorials } from './tutorials.ts'

const files = await tutorials()

test('there are tutorials, and each gives something to run', async () => {
  expect(files.length).toBeGreaterThan(2)
  for (const file of files) {
    const blocks = readBlocks(await readFile(file, 'utf8'))
    expect(
      blocks.some(({ language }) => language === 'sh' || language === 'browser'),
      file,
    ).toBe(true)
  }
})

describe.each(files.map((file) => [basename(file), file] as const))('%s', (_, file) => {
  test('can be followed line by line, and prints what it shows (pnpm docs:write)', async () => {
    const outcomes = await follow(readBlocks(await readFile(file, 'utf8')))
    for (const { command, shown, output } of outcomes) expect(output, `line ${command.line}`).toBe(shown.text)
  })
})
