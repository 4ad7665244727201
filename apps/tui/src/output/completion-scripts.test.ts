import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CATALOGUE } from '@ffc/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allCommands } from '../commands/index.ts'
import { run } from '../run.ts'
import { watchedSystem } from '../test-system.ts'
import { COMPLETION_SCRIPTS, type CompletedCommand, type Shell } from './completion-scripts.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ffc-completion-'))
  for (const shell of ['bash', 'zsh', 'fish']) {
    const system = watchedSystem()
    await run(['completion', shell], system)
    await writeFile(path.join(folder, shell), system.out())
  }
  await writeFile(path.join(folder, 'my data.csv'), '')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0

/** What each shell proposes for a line whose last word is being written. */
const PROPOSE: Readonly<Record<Shell, (words: readonly string[]) => string[]>> = {
  bash: (words) => {
    const script = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _ffc; printf '%s\\n' "\${COMPREPLY[@]}"`
    return lines('bash', ['--norc', '-c', script, 'bash', path.join(folder, 'bash'), ...words])
  },
  // zsh completes in an interactive line editor only: the script’s own tables are asked, with _arguments watched.
  zsh: (words) => {
    const script = `
      _describe() { print -rl -- \${\${(P)2}%%:*} }
      _arguments() { shift; print -rl -- $@ }
      compdef() { }
      autoload() { }
      source "$1"; shift
      words=("$@"); CURRENT=$#
      _ffc`
    return lines('zsh', ['-f', '-c', script, 'zsh', path.join(folder, 'zsh'), ...words])
  },
  fish: (words) => {
    const line = words.join(' ').replaceAll("'", '')
    return lines('fish', ['--no-config', '-c', `source ${path.join(folder, 'fish')}; complete -C '${line}'`]).map(
      (proposal) => proposal.split('\t')[0] ?? '',
    )
  },
}

function lines(command: string, args: readonly string[]): string[] {
  const text = execFileSync(command, args, { encoding: 'utf8', cwd: folder })
  return text.split('\n').filter((line) => line !== '')
}

describe.runIf(has('bash'))('bash', () => {
  const propose = (...words: string[]) => PROPOSE.bash(['ffc', ...words])

  test('proposes every command and no other', async () => {
    const names = (await allCommands()).map(({ name }) => name)
    expect(propose('').toSorted()).toEqual([...names, '--version', '--help'].toSorted())
    expect(propose('trea')).toEqual(['treaties'])
  })

  test.each(CATALOGUE.map(({ name }) => name))('proposes every flag of %s', async (name) => {
    const command = (await allCommands()).find((one) => one.name === name)
    const flags = command?.flags.map((flag) => `--${flag.name}`) ?? []
    expect(propose(name, '--').toSorted()).toEqual([...flags, '--help'].toSorted())
  })

  test('proposes the values of a flag, after a space and after an equals sign', () => {
    expect(propose('lag', '--group-by', '')).toEqual(['none', 'region', 'decade'])
    expect(propose('lag', '--group-by', '=', 'r')).toEqual(['region'])
    expect(propose('lag', '--group-by', '=')).toEqual(['none', 'region', 'decade'])
    expect(propose('treaties', '--kind', 'ext')).toEqual(['extradition'])
    expect(propose('lag', '--edition', '')).toEqual(['article', 'extended'])
    expect(propose('treaties', '--partner', 'TH')).toEqual(['THA'])
  })

  test('proposes paths where a path is wanted, and nothing where anything is', () => {
    expect(propose('lag', '--data', 'my')).toEqual(['my data.csv'])
    expect(propose('validate', 'my')).toEqual(['my data.csv'])
    expect(propose('lag', '--as-of', '')).toEqual([])
  })

  test('proposes the words that a command takes', () => {
    expect(propose('completion', '')).toEqual(['bash', 'zsh', 'fish'])
    expect(propose('help', 'exit')).toEqual(['exit-codes'])
    expect(propose('figure', 'la')).toEqual(['lag'])
    expect(propose('country', 'TH')).toEqual(['THA'])
    expect(propose('flip', 'THA', 'MY')).toEqual(['MYS'])
    expect(propose('compare', 'THA', 'KH')).toEqual(['KHM'])
    expect(propose('why', 'chn-tha-extradition-1993.signed')).toContain('chn-tha-extradition-1993.signed.duchatel-2019')
  })
})

describe.runIf(has('zsh'))('zsh', () => {
  test('reads the script, and has every command, flag and value', async () => {
    execFileSync('zsh', ['-n', path.join(folder, 'zsh')])
    const names = (await allCommands()).map(({ name }) => name)
    expect(PROPOSE.zsh(['ffc', '']).toSorted()).toEqual(names.toSorted())
    const specs = PROPOSE.zsh(['ffc', 'lag', '--'])
    expect(specs).toContainEqual(expect.stringMatching(/^--group-by=\[.*\]:group-by:\(none region decade\)$/))
    expect(specs).toContainEqual(expect.stringMatching(/^--json\[[^\]]*\]$/))
  })

  test('completes in a real line editor', () => {
    const script = `
      zmodload zsh/zpty
      zpty -b shell zsh -f -i
      zpty -w shell 'PROMPT=; autoload -U compinit && compinit -u -d ${path.join(folder, 'dump')}; source ${path.join(folder, 'zsh')}; print READY'
      zpty -r shell text '*READY*READY*'
      zpty -n -w shell $'ffc lag --group-by dec\\t'
      zpty -r shell text '*decade*' && print -r -- found`
    const result = spawnSync('zsh', ['-f', '-c', script], { encoding: 'utf8', timeout: 20_000 })
    expect(result.stdout).toContain('found')
  })
})

describe.runIf(has('fish'))('fish', () => {
  const propose = (...words: string[]) => PROPOSE.fish(['ffc', ...words])

  test('reads the script, and proposes commands, flags and values', async () => {
    execFileSync('fish', ['--no-config', '-n', path.join(folder, 'fish')])
    const names = (await allCommands()).map(({ name }) => name)
    expect(propose('').toSorted()).toEqual(names.toSorted())
    expect(propose('lag', '--group')).toEqual(['--group-by'])
    expect(propose('lag', '--group-by', '').toSorted()).toEqual(['decade', 'none', 'region'])
    expect(propose('completion', '').toSorted()).toEqual(['bash', 'fish', 'zsh'])
  })
})

test('no description can break out of its quotes', () => {
  const hostile = `it's $(touch x) \`y\` "z" [a]:b \\ c`
  const command: CompletedCommand = {
    name: 'lag',
    summary: hostile,
    flags: [{ name: 'kind', description: hostile, takes: ['a'] }],
    words: [],
  }
  for (const [shell, script] of Object.entries(COMPLETION_SCRIPTS)) {
    expect(script([command]), shell).not.toContain("it's")
  }
})
