import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readBlocks } from './blocks.ts'
import { followedDocuments } from './documents.ts'
import { follow } from './follow.ts'

const documents = await followedDocuments()

test('there are tutorials and how-tos, and each gives something to run', async () => {
  expect(new Set(documents.map(({ place }) => place)).size).toBe(2)
  for (const { file } of documents) {
    const languages = readBlocks(await readFile(file, 'utf8')).map(({ language }) => language)
    expect(
      languages.some((language) => language === 'sh' || language === 'browser'),
      file,
    ).toBe(true)
  }
})

describe.each(documents.map((document) => ({ name: basename(document.file), ...document })))('$name', (document) => {
  test('can be followed line by line, and prints what it shows (pnpm docs:write)', async () => {
    const blocks = readBlocks(await readFile(document.file, 'utf8'))
    for (const { command, shown, output } of await follow(blocks, document.place)) {
      expect(output, `line ${command.line}`).toBe(shown.text)
    }
  })
})
