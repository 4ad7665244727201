import type { Dossier } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import * as fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { asciiText } from '@ffc/figures/terminal'
import type { Line } from '../components/line.ts'
import { BINDINGS } from '../keys.ts'
import { appLines } from './app-lines.ts'
import { type AppState, initialState } from './app-state.ts'
import { reduce } from './reduce.ts'
import type { Size } from './size.ts'

const article = await loadBundledDossier()
const extended = await loadBundledDossier('extended')

const SMALLEST: Size = { columns: 80, rows: 24, ascii: false }
const LARGE: Size = { columns: 200, rows: 60, ascii: false }

function toText(lines: readonly Line[]): string[] {
  return lines.map((spans) => spans.map(({ text }) => text).join(''))
}

/** What a person reads after those keys. */
function screenAfter(keys: readonly string[], size: Size, dossier: Dossier = article): string[] {
  let state: AppState = initialState(dossier, {})
  for (const key of keys) state = reduce(state, { type: 'key', key, ...appLines(state, size).room })
  return toText(appLines(state, size).lines)
}

describe('screens', () => {
  test('the list: finding, bars on a calendar, what the row under the cursor says, keys, view', () => {
    const screen = screenAfter(['j'], SMALLEST)
    expect(screen).toHaveLength(24)
    expect(screen[0]).toBe('36 extradition treaties: 30 in force and 6 pending')
    expect(screen[3]).toMatch(/Partner +Signed ↑ +2000 +2010 +Years$/)
    expect(screen[4]).toMatch(/^ {2}Thailand +1993-08-26 +━+● +│ +5\.5$/)
    expect(screen[5]).toMatch(/^› Belarus +1995-06-22 +━+● +│ +2\.9$/)
    expect(screen.join(' ')).toContain('Belarus: signed 22 June 1995; in force 7 May 1998, after 2.9 years (1,050')
    expect(screen[22]).toMatch(/^Enter open .* \? keys/)
    expect(screen[23]).toMatch(/^article edition · as of 25 January 2019 · no filter · data \S+ [0-9a-f]{8} *$/)
  })

  test('a treaty: what happened, who says so, and who says otherwise', () => {
    // The first edition is the article's, which knows one date only.
    const article = screenAfter(['/', ...'france', 'Enter', 'Enter'], SMALLEST, extended).join('\n')
    expect(article).toContain('France: signed 20 March 2007; in force 17 July 2017')
    expect(article).not.toContain('Other accounts')
    let state = initialState(extended, { edition: 'extended' })
    for (const key of ['/', ...'france', 'Enter', 'Enter']) {
      state = reduce(state, { type: 'key', key, page: 10, lastOffset: 0 })
    }
    const lines = toText(appLines(state, LARGE).lines)
    const otherwise = lines.indexOf('Other accounts')
    expect(lines.slice(lines.indexOf('What happened'), otherwise).join('\n')).toMatch(/17 July 2015 +entry into force/)
    expect(lines.slice(otherwise).join('\n')).toMatch(/17 July 2017 +entry into force/)
  })

  test('the curve: finding, numbers at risk, the step under the cursor, and what dropping the waiting ones would say', () => {
    const text = screenAfter(['2', 'l'], SMALLEST).join('\n')
    expect(text).toContain('Half of China’s extradition treaties took more than 2.9 years to bind')
    expect(text).toMatch(/At risk +36 +35 +22/)
    expect(text).toContain('Lithuania: in force after 1.0 year (369 days).')
    expect(text.replaceAll('\n', ' ')).toContain('dropping those still waiting would make it look faster than it is')
  })

  test('the table of the curve says who', () => {
    const screen = screenAfter(['2', 'Tab', 'j'], SMALLEST)
    expect(screen.find((line) => line.startsWith('›'))).toMatch(/^› +1\.0 +369 +35 +1 +0 +94% +80%–99% {2}Lithuania$/)
  })

  test('grouped, the panel of the step under the cursor is in sight', () => {
    for (const count of [0, 8, 14, 20, 35]) {
      const text = screenAfter(['2', 'b', ...Array.from({ length: count }, () => 'l')], SMALLEST).join('\n')
      expect(text).toMatch(/Half (by|not over)/)
      expect(text).toContain('At risk')
    }
  })

  test('why: the row, where it stands, who says it', () => {
    const text = screenAfter(['l', 'w'], SMALLEST).join('\n')
    expect(text).toContain('chn-tha-extradition-1993.signed.duchatel-2019')
    expect(text).toContain('Standing: used, because it is the only claim.')
    expect(text).toContain('War on the Rocks, 2019-01-25, p19.')
  })

  test('help lists exactly the bindings of its screen', () => {
    for (const [screen, key] of [
      ['treaties', 'Esc'],
      ['lag', '2'],
    ] as const) {
      const listed = screenAfter([key, '?'], LARGE).filter((line) => line.startsWith('  '))
      const expected = BINDINGS.filter(({ modes }) => modes.includes(screen)).map(({ keys, label, labels }) => {
        const words: string = labels?.[screen] ?? label
        return `${keys.join(' ')} ${words}`
      })
      expect(listed.map((line) => line.trim().replaceAll(/ +/g, ' '))).toEqual(expected)
    }
  })

  test('a view with nothing in it says so', () => {
    expect(screenAfter(['/', 'x', 'y', 'z'], SMALLEST).join('\n')).toContain(
      'No extradition treaties contain “xyz”. Esc shows all.',
    )
    const before = initialState(article, { asOf: '1990-01-01' as never })
    const curve = reduce(before, { type: 'key', key: '2', page: 1, lastOffset: 0 })
    expect(toText(appLines(curve, SMALLEST).lines)[0]).toBe('No extradition treaties to measure in this view')
  })

  test('a terminal that is too small is told so', () => {
    const text = screenAfter([], { columns: 60, rows: 12, ascii: false })
    expect(text).toHaveLength(12)
    expect(text[0]).toBe('ffc needs a terminal of 80×24; this one has 60×12.')
  })
})

const keys = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.constantFrom(...BINDINGS.flatMap((binding) => binding.keys)).filter((key) => key !== 'q'),
    },
    fc.constantFrom(...'abct0129-/?xz. '),
  ),
  { maxLength: 40 },
)

const sizes = fc.record({
  columns: fc.integer({ min: 40, max: 220 }),
  rows: fc.integer({ min: 10, max: 70 }),
  ascii: fc.boolean(),
})

describe('whatever is pressed', () => {
  test('the screen is exactly as high as the terminal and no wider, with or without its letters', () => {
    fc.assert(
      fc.property(keys, sizes, fc.constantFrom(article, extended), (pressed, size, dossier) => {
        const screen = screenAfter(pressed, size, dossier)
        expect(screen).toHaveLength(size.rows)
        for (const line of screen) {
          expect(stringWidth(line)).toBeLessThanOrEqual(size.columns)
          expect(stringWidth(asciiText(line))).toBe(stringWidth(line))
        }
      }),
      { numRuns: 150 },
    )
  })
})
