/** The catalogue, help, completion, the command line and the palette of the app know the same questions. */
import { CATALOGUE, TOOLS } from '@ffc/core'
import { describe, expect, test } from 'vitest'
import { run } from '../run.ts'
import { readCommand } from '../screens/palette-command.ts'
import { EXIT } from '../system.ts'
import { watchedSystem } from '../test-system.ts'
import { allCommands } from './index.ts'

async function ffc(...args: readonly string[]) {
  const system = watchedSystem()
  const code = await run(args, system)
  return { code, out: system.out(), err: system.err() }
}

/** The words of a command line as a shell reads them, quotes undone. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll(String.raw`'\''`, "'") ?? bare ?? '',
  )
}

/** The examples that help prints, without `ffc`. */
async function examplesOf(name: string): Promise<string[][]> {
  const { out } = await ffc('help', name)
  const [, examples = ''] = out.split('\nExamples\n')
  return [...examples.matchAll(/^ {2}ffc (.*)$/gm)].map(([, command = '']) => wordsOf(command))
}

test('every question is in help once, under its title', async () => {
  const { out } = await ffc('help')
  for (const { name, title } of [...CATALOGUE, ...TOOLS]) {
    const lines = out.split('\n').filter((line) => line.startsWith(`  ${name} `))
    expect(lines).toEqual([expect.stringContaining(title)])
  }
})

test('every command has help with an example, and a summary', async () => {
  for (const { name, summary, help } of await allCommands()) {
    expect(help(), name).toMatch(/\nExamples\n {2}\S/)
    expect(summary, name).toMatch(/\S/)
  }
})

test('completion proposes every question, in every shell', async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { out } = await ffc('completion', shell)
    for (const { name } of [...CATALOGUE, ...TOOLS]) expect(out, shell).toMatch(new RegExp(`\\b${name}\\b`))
  }
})

describe.each(CATALOGUE.map(({ name }) => name))('%s', (name) => {
  test('does what its help shows', async () => {
    const examples = await examplesOf(name)
    expect(examples.length).toBeGreaterThan(0)
    for (const words of examples) {
      expect(await ffc(...words, '--json'), words.join(' ')).toMatchObject({ code: EXIT.ok, err: '' })
    }
  })

  test('is understood by the palette of the app as by the command line', async () => {
    for (const words of await examplesOf(name)) {
      const quoted = words.map((word) => (/\s/.test(word) ? `'${word}'` : word)).join(' ')
      expect(readCommand(quoted)?.analysis, quoted).toBe(name)
    }
    expect(() => readCommand(`${name} --no-such-flag x`)).toThrow(/no-such-flag/)
    expect((await ffc(name, '--no-such-flag', 'x')).code).toBe(EXIT.usage)
  })
})
