/** What the app does to a terminal, and that it gives it back: resizing, suspending, quitting, being killed, crashing. */
import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { FFC, type PseudoTerminal, openTerminal } from './pseudo-terminal.ts'

const SMALL = { columns: 80, rows: 24 }

let terminal: PseudoTerminal
afterEach(() => terminal.close())

const isList = (screen: string) => /^Enter open .* \? keys/m.test(screen)

describe('resizing', () => {
  test('leaves nothing of the size before, says when it is too small, and comes back the same', async () => {
    terminal = openTerminal([...FFC, 'open'], SMALL)
    await terminal.waitFor(isList)
    const before = await terminal.settled()
    for (const [columns, rows] of [
      [200, 60],
      [120, 30],
      [81, 25],
    ] as const) {
      terminal.resize(columns, rows)
      await terminal.waitFor(isList)
      await terminal.settled()
      expect(terminal.text().match(/ edition · as of /g)).toHaveLength(1)
    }
    terminal.resize(40, 12)
    expect(await terminal.waitFor(/80/)).toMatch(/24/)
    terminal.resize(SMALL.columns, SMALL.rows)
    expect(await terminal.waitFor((screen) => screen === before)).toBe(before)
  })
})

/** A shell with the app started in it, as a person has it. */
async function startInShell(environment: Readonly<Record<string, string>> = {}): Promise<void> {
  terminal = openTerminal(['bash', '--norc', '--noprofile', '-i'], {
    ...SMALL,
    environment: { PS1: 'prompt> ', ...environment },
  })
  await terminal.waitFor('prompt> ')
  terminal.type('echo before\r')
  await terminal.waitFor(/^before$/m)
  terminal.type(`${FFC.map((word) => `'${word}'`).join(' ')} open\r`)
  await terminal.waitFor(isList)
  await terminal.settled()
  expect(terminal.isAlternate()).toBe(true)
}

/** What a terminal is like that was given back: the shell’s own screen, a cursor, lines read and shown as typed, no mouse. */
const GIVEN_BACK = { hasOwnScreen: true, isCursorShown: true, readsLines: true, takesSignals: true, takesMouse: false }

async function terminalAfter(): Promise<typeof GIVEN_BACK> {
  await terminal.waitFor((screen) => !terminal.isAlternate() && /prompt> *$/.test(screen.trimEnd()))
  const hasOwnScreen = /^before$/m.test(await terminal.settled())
  const isCursorShown = terminal.isCursorShown()
  terminal.type('stty -a | tr ";" "\\n"; echo end of stty\r')
  const modes = await terminal.waitFor(/^end of stty$/m)
  return {
    hasOwnScreen,
    isCursorShown,
    readsLines: /\sicanon\b/.test(modes) && /\secho\b/.test(modes),
    takesSignals: /(?:^|\s)isig\b/m.test(modes),
    takesMouse: terminal.written().lastIndexOf('\u001b[?1000h') > terminal.written().lastIndexOf('\u001b[?1000l'),
  }
}

describe('the terminal', () => {
  test('is given back on quitting', async () => {
    await startInShell()
    terminal.type('q')
    expect(await terminalAfter()).toEqual(GIVEN_BACK)
  })

  test('is given back on Ctrl-C', async () => {
    await startInShell()
    terminal.type('\u0003')
    expect(await terminalAfter()).toEqual(GIVEN_BACK)
  })

  test('is lent back while the app is suspended, and the app is drawn again after fg', async () => {
    await startInShell()
    terminal.type('2')
    await terminal.waitFor('Half by 2.9 years')
    const curve = await terminal.settled()
    terminal.type('\u001a')
    await terminal.waitFor(() => !terminal.isAlternate())
    expect(await terminalAfter()).toEqual(GIVEN_BACK)
    terminal.type('clear\r')
    terminal.type('fg\r')
    await terminal.waitFor(() => terminal.isAlternate())
    expect(await terminal.waitFor((screen) => screen === curve)).toBe(curve)
    terminal.type('1')
    await terminal.waitFor(isList)
    terminal.type('q')
    await terminal.waitFor(() => !terminal.isAlternate())
  })

  test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('is given back when the app is ended by %s', async (signal) => {
    const pid = await startWatched()
    process.kill(pid, signal)
    expect(await terminalAfter()).toEqual(GIVEN_BACK)
  })

  test('is given back when the app crashes', async () => {
    const pid = await startWatched()
    process.kill(pid, 'SIGUSR2')
    expect(await terminalAfter()).toEqual(GIVEN_BACK)
    expect(terminal.written()).toContain('42 crashed')
  })
})

/** The app in a shell; its process, which throws where nobody catches when it gets SIGUSR2. */
async function startWatched(): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ffc-pid-'))
  const file = path.join(folder, 'pid')
  const script = `import { writeFileSync } from 'node:fs'
    if (process.argv[1]?.endsWith('main.ts')) writeFileSync(${JSON.stringify(file)}, String(process.pid))
    process.on('SIGUSR2', () => { throw new Error(String(40 + 2) + ' crashed') })`
  await startInShell({ NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` })
  const pid = Number(await readFile(file, 'utf8'))
  await rm(folder, { recursive: true })
  return pid
}

describe('progress', () => {
  const long = ['score', '--draws', '200000', '--vary', 'weights,normalisation,aggregation,indicators', '--json']

  test('is counted on a terminal, and gone when the answer is there', async () => {
    const script = `'${[...FFC, ...long].join("' '")}' > /dev/null; echo done`
    terminal = openTerminal(['sh', '-c', script], SMALL)
    await terminal.waitFor(/Computing score… \d+ s/)
    expect(await terminal.waitFor('done')).not.toContain('Computing')
  })
})

test.each([
  ['lag'],
  ['lag', '--json'],
  ['treaties', '--csv', '--edition', 'extended', '--quiet'],
  ['treaties', '--ndjson', '--quiet'],
  ['lag', '--md'],
  ['help', 'lag'],
])('ffc %s %s writes the same bytes to a terminal as to a pipe', async (...words) => {
  const piped = execFileSync(FFC[0] ?? '', [...FFC.slice(1), ...words], { encoding: 'utf8' })
  // The terminal’s own driver would put a return before each new line.
  const script = `stty -opost; '${[...FFC, ...words].join("' '")}'; stty opost`
  terminal = openTerminal(['sh', '-c', script], {
    columns: 40,
    rows: 12,
    environment: { FORCE_COLOR: '3', CLICOLOR_FORCE: '1' },
  })
  await terminal.exited
  expect(terminal.written()).toBe(piped)
})
