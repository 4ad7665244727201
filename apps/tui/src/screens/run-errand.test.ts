import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clipboardSequence, writeErrand } from './run-errand.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ffc-errand-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('writing a file', () => {
  test('it holds the text, and nothing is left beside it', async () => {
    const result = await writeErrand({ kind: 'write', path: 'a.csv', text: 'b\nc\n', overwrite: false }, folder)
    expect(result).toMatchObject({ kind: 'written', notice: expect.stringContaining('a.csv (2 lines)') })
    expect(await readFile(path.join(folder, 'a.csv'), 'utf8')).toBe('b\nc\n')
    expect(await readdir(folder)).toEqual(['a.csv'])
  })

  test('one that is there is asked about, and replaced only then', async () => {
    await writeFile(path.join(folder, 'a.csv'), 'old')
    const task = { kind: 'write', path: 'a.csv', text: 'new' } as const
    expect(await writeErrand({ ...task, overwrite: false }, folder)).toEqual({ kind: 'exists' })
    expect(await readFile(path.join(folder, 'a.csv'), 'utf8')).toBe('old')
    await writeErrand({ ...task, overwrite: true }, folder)
    expect(await readFile(path.join(folder, 'a.csv'), 'utf8')).toBe('new')
  })

  test('a folder that is not there is said, with the next step', async () => {
    const result = await writeErrand({ kind: 'write', path: 'no/a.csv', text: '', overwrite: false }, folder)
    expect(result).toMatchObject({ kind: 'failed', notice: expect.stringContaining('no/a.csv') })
  })
})

describe('the clipboard', () => {
  test('a text is sent as OSC 52, in letters that no terminal acts on', () => {
    expect(clipboardSequence('泰国')).toBe(`\u001B]52;c;${Buffer.from('泰国').toString('base64')}\u0007`)
  })

  test('a text that terminals would cut is not sent at all', () => {
    expect(clipboardSequence('x'.repeat(100_000))).toBe(null)
  })
})
