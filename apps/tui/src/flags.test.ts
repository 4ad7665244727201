import { CATALOGUE, Failure, TOOLS, findEntry } from '@ffc/core'
import { describe, expect, test } from 'vitest'
import { type Flag, entryFlags, parseFlags } from './flags.ts'

const FLAGS: readonly Flag[] = [
  { name: 'json', description: '' },
  { name: 'as-of', value: 'YYYY-MM-DD', description: '' },
]

describe('reading', () => {
  test.each([
    [[], {}, []],
    [['--json'], { json: true }, []],
    [['--as-of', '2010-01-01'], { 'as-of': '2010-01-01' }, []],
    [['--as-of=2010-01-01'], { 'as-of': '2010-01-01' }, []],
    [['--as-of='], { 'as-of': '' }, []],
    [['one', '--json', 'two'], { json: true }, ['one', 'two']],
    [['--', '--json'], {}, ['--json']],
  ])('%j', (args, values, positionals) => {
    const parsed = parseFlags(args, FLAGS)
    expect([{ ...parsed.values }, parsed.positionals]).toEqual([values, positionals])
  })

  test.each([
    [['--bogus'], "Unknown option '--bogus'"],
    [['--no-json'], "Unknown option '--no-json'"],
    [['-j'], "Unknown option '-j'"],
    [['--constructor'], "Unknown option '--constructor'"],
    [['--as-of'], '--as-of has no value'],
    [['--as-of', '--json'], '--as-of has no value'],
    [['--json=1'], "Option '--json' does not take an argument"],
    [['--json', '--json'], '--json is given twice'],
  ])('%j is refused: %s', (args, message) => {
    let failure: unknown
    try {
      parseFlags(args, FLAGS)
    } catch (error) {
      failure = error
    }
    expect(failure).toBeInstanceOf(Failure)
    expect(failure).toMatchObject({ code: 'bad-parameter', message, tip: expect.stringMatching(/\.$/) })
  })
})

describe('the flags of an entry', () => {
  const flag = (name: string) => entryFlags(findEntry('lag')!).find((one) => one.name === name)

  test('come from its parameters: name, choices, default', () => {
    expect(flag('interval')).toEqual({
      name: 'interval',
      value: 'log-log|log|plain',
      description: 'Scale on which pointwise limits are computed. Default: log-log.',
      choices: ['log-log', 'log', 'plain'],
    })
    expect(flag('as-of')).toMatchObject({ value: 'YYYY-MM-DD' })
    expect(flag('level')?.description).toMatch(/Default: 0\.95\.$/)
  })

  test('are each described, and name a default only where there is one', () => {
    for (const entry of [...CATALOGUE, ...TOOLS]) {
      for (const { name, description } of entryFlags(entry)) {
        expect(description, `${entry.name} --${name}`).toMatch(/\w.*\.$/)
        expect(description, `${entry.name} --${name}`).not.toMatch(/Default: \./)
      }
    }
  })

  test('have names of their own on every entry, and none that commands use for themselves', () => {
    const reserved = ['json', 'csv', 'ndjson', 'md', 'data', 'file', 'fail-empty', 'quiet', 'help']
    for (const entry of [...CATALOGUE, ...TOOLS]) {
      const names = entryFlags(entry).map(({ name }) => name)
      expect(new Set([...names, ...reserved]).size).toBe(names.length + reserved.length)
    }
  })
})
