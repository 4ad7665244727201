/** Every screen of the app in a pseudo-terminal: what a person sees of it, in small and in large. */
import stringWidth from 'string-width'
import { afterEach, describe, expect, test } from 'vitest'
import { BINDINGS, type ScreenName } from '../src/keys.ts'
import type { ScreenDefinition } from '../src/screens/screen.ts'
import { SCREENS } from '../src/screens/screens.ts'
import { FFC, type PseudoTerminal, type TerminalOptions, openTerminal } from './pseudo-terminal.ts'

let terminal: PseudoTerminal
afterEach(() => terminal.close())

async function openApp(options: TerminalOptions, ...flags: readonly string[]): Promise<PseudoTerminal> {
  terminal = openTerminal([...FFC, 'open', ...flags], options)
  await ready()
  return terminal
}

/** The screen once all that it computes is there. */
async function ready(): Promise<string> {
  await terminal.waitFor(/ edition . as of /)
  await terminal.waitFor((screen) => !/[Cc]omputing/.test(screen))
  return terminal.settled()
}

/** The screen once it is the one that was asked for, and all that it computes is there. */
async function arrive({ panes }: ScreenDefinition): Promise<string> {
  const [first, second] = panes
  // The line of panes, cut where it is long.
  if (first && second) await terminal.waitFor(new RegExp(`^${first.title} . ${second.title}`, 'm'))
  return ready()
}

/** The keys that lead to screens which have no key of their own. */
const WAYS: Readonly<Partial<Record<ScreenName, string>>> = {
  treaty: '1\r',
  country: ':country THA\r',
  answer: ':indicators\r',
}

function wayTo(name: ScreenName): string {
  const key = BINDINGS.find(({ action }) => action === `go:${name}`)?.keys[0]
  const way = key ?? WAYS[name]
  if (way === undefined) throw new TypeError(`no way to the screen ${name}: give it a key, or a way here`)
  return way
}

/** Types one key after the other, as hands do: a terminal that gets them at once takes them for pasted text. */
async function type(keys: string): Promise<void> {
  for (const key of keys) {
    terminal.type(key)
    await terminal.settled()
  }
}

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 200, rows: 60 },
]

describe.each(SIZES)('at $columns×$rows', (size) => {
  test('every screen is drawn whole, says what it shows of when, and names its keys', async () => {
    await openApp(size)
    const seen = new Map<string, string>()
    for (const definition of SCREENS) {
      const { name, title } = definition
      await type(wayTo(name))
      const screen = await arrive(definition)
      const lines = terminal.lines()
      expect(lines, name).toHaveLength(size.rows)
      expect(Math.max(...lines.map((line) => stringWidth(line))), name).toBeLessThanOrEqual(size.columns)
      expect(screen, name).toMatch(/2019-01-25|25 January 2019/)
      expect(screen, name).toContain('article edition')
      expect(screen, `${name} (${title})`).not.toMatch(/undefined|NaN|\[object|fault of ffc|\uFFFD/)
      expect(lines.filter((line) => line !== '').length, name).toBeGreaterThan(8)
      seen.set(name, screen)
      await type('\u001b')
    }
    const names = [...seen.keys()]
    const twice = names.filter((name) => names.some((other) => other !== name && seen.get(other) === seen.get(name)))
    expect(twice).toEqual([])
  })
})

test('in plain ASCII no screen draws with anything else', async () => {
  await openApp({ columns: 80, rows: 24 }, '--ascii')
  for (const definition of SCREENS) {
    await type(wayTo(definition.name))
    // Lines, blocks and dots; letters of names and of other scripts are data.
    expect(await arrive(definition), definition.name).not.toMatch(/[\u2190-\u21ff\u2500-\u28ff]/)
    await type('\u001b')
  }
})

// oxlint-disable-next-line no-control-regex -- finding them is the point
const COLOUR = /\u001b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d+)*m/

test('NO_COLOR takes all colour away, and nothing else', async () => {
  await openApp({ columns: 80, rows: 24 })
  const coloured = terminal.text()
  expect(terminal.written()).toMatch(COLOUR)
  terminal.close()
  await openApp({ columns: 80, rows: 24, environment: { NO_COLOR: '1' } })
  expect(terminal.text()).toBe(coloured)
  await type('24')
  expect(terminal.written()).not.toMatch(COLOUR)
})
