import type { Dossier } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import { asciiText } from '@ffc/figures/terminal'
import * as fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { BINDINGS } from '../keys.ts'
import { type AppState, initialState } from './app-state.ts'
import { goTo } from './go.ts'
import { SCREENS } from './screens.ts'
import { spokenLines } from './spoken-lines.ts'
import { LARGE, SMALLEST, press, pressKey, screenOf, settle, toText } from './test-app.ts'

const article = await loadBundledDossier()
const extended = await loadBundledDossier('extended')

const open = (dossier: Dossier) => settle(initialState(dossier, dossier === extended ? { edition: 'extended' } : {}))
const START = open(article)

describe('screens', () => {
  test('the list: finding, bars on a calendar, what the row under the cursor says, keys, view', () => {
    const screen = screenOf(press('j', START))
    expect(screen).toHaveLength(24)
    expect(screen[0]).toBe('36 extradition treaties: 30 in force and 6 pending')
    expect(screen[3]).toMatch(/Partner +Signed +2000 +2010 +Years/)
    expect(screen[4]).toMatch(/^ {2}Thailand +1993-08-26 +━+● +│ +5\.5/)
    expect(screen[5]).toMatch(/^› Belarus +1995-06-22 +━+● +│ +2\.9/)
    expect(screen.join(' ')).toContain('Belarus: signed 22 June 1995; in force 7 May 1998, after 2.9 years (1,050')
    expect(screen[22]).toMatch(/^Enter open .* \? keys +2 of 36/)
    expect(screen[23]).toMatch(/^article edition · as of 25 January 2019 · kind extradition +data \S+ [0-9a-f]{8}$/)
  })

  test('a treaty: what happened, who says so, and who says otherwise', () => {
    const inArticle = screenOf(press('/france<Enter><Enter>', START)).join('\n')
    expect(inArticle).toContain('France: signed 20 March 2007; in force 17 July 2017')
    expect(inArticle).not.toContain('Other accounts')
    const lines = screenOf(press('/france<Enter><Enter>', open(extended)), LARGE)
    const otherwise = lines.indexOf('Other accounts')
    expect(lines.slice(lines.indexOf('What happened'), otherwise).join('\n')).toMatch(/17 July 2015 +entry into force/)
    expect(lines.slice(otherwise).join('\n')).toMatch(/17 July 2017 +entry into force/)
  })

  test('the curve: finding, numbers at risk, the step under the cursor', () => {
    const text = screenOf(press('2l', START)).join('\n')
    expect(text).toContain('Half of China’s extradition treaties took more than 2.9 years to bind')
    expect(text).toMatch(/At risk +36 +35 +22/)
    expect(text).toContain('Lithuania: in force after 1.0 year (369 days).')
    expect(screenOf(press('2', START), LARGE).join(' ')).toContain('dropping those still waiting')
  })

  test('the table of the curve says who', () => {
    const screen = screenOf(press('2<Tab>j', START))
    expect(screen.find((line) => line.startsWith('›'))).toMatch(/^› +1\.0 +369 +35 +1 +0 +94% +80%–99% +Lithuania/)
  })

  test('grouped, the panel of the step under the cursor is in sight', () => {
    for (const count of [0, 8, 14, 20, 35]) {
      const text = screenOf(press(`2b${'l'.repeat(count)}`, START)).join('\n')
      expect(text).toMatch(/Half (by|not over)/)
      expect(text).toContain('At risk')
    }
  })

  test('the ranking says how sure it is', () => {
    const screen = screenOf(press('4', START), LARGE)
    expect(screen.find((line) => line.startsWith('›'))).toMatch(/^› +1 +Pakistan +0\.70 +1–\d+/)
    expect(screen.join(' ')).toContain('non-refoulement')
  })

  test('a title of the heat map that fits its column stands over it, and a code where it does not', () => {
    const headerAt = (size: typeof LARGE) =>
      screenOf(press('4<Tab><Tab>', START, size), size).find((one) => /^ {2}State /.test(one))
    expect(headerAt(LARGE)).toMatch(/Extradition treaty .* Arrests .* Refusals /)
    expect(headerAt(SMALLEST)).toMatch(/ extr .* arre .* refu /)
  })

  test('why: the row, where it stands, who says it', () => {
    const text = screenOf(press('lw', START)).join('\n')
    expect(text).toContain('chn-tha-extradition-1993.signed.duchatel-2019')
    expect(text).toContain('Standing: used, because it is the only claim.')
    expect(text).toContain('War on the Rocks, 2019-01-25, p19.')
  })

  test.each(SCREENS.flatMap(({ name, panes }) => panes.map((pane) => [name, pane.name] as const)))(
    '%s, %s shows something in both editions, at both sizes',
    (screen, pane) => {
      const subject = { treaty: 'chn-idn-extradition-2009', country: 'MYS', answer: 'ties' }[screen as string] ?? ''
      for (const dossier of [article, extended]) {
        const state = settle(goTo(open(dossier), { screen, subject, pane }))
        for (const size of [SMALLEST, LARGE]) {
          const lines = screenOf(state, size)
          expect(lines.join('\n')).not.toMatch(/Computing|undefined|NaN|\[object/)
          expect(lines.filter((line) => line.trim() !== '').length).toBeGreaterThan(5)
        }
      }
    },
  )

  test.each([
    ['before everything', { asOf: '1950-01-01' }],
    ['known by nobody', { knownAt: '1950-01-01' }],
    ['long after', { asOf: '2150-01-01' }],
  ])('every pane stands a view %s', (_name, request) => {
    const empty = settle(initialState(article, request as never))
    for (const { name, panes } of SCREENS) {
      for (const pane of panes) {
        const subject = { treaty: 'chn-idn-extradition-2009', country: 'MYS', answer: 'ties' }[name as string] ?? ''
        const state = settle(goTo(empty, { screen: name, subject, pane: pane.name }))
        for (const shown of [state, press('w', state), press('jlsyc', state)]) {
          expect(screenOf(shown).join('\n')).not.toMatch(/undefined|NaN|\[object/)
        }
      }
    }
  })

  test('a view with nothing in it says so', () => {
    expect(screenOf(press('/xyz', START)).join('\n')).toContain('Nothing here contains that.')
    const before = settle(initialState(article, { asOf: '1990-01-01' as never }))
    expect(screenOf(press('2', before))[0]).toBe('No extradition treaties to measure in this view')
  })

  test('a terminal that is too small is told so', () => {
    const text = screenOf(START, { columns: 60, rows: 12, ascii: false })
    expect(text).toHaveLength(12)
    expect(text[0]).toBe('ffc needs a terminal of 80×24; this one has 60×12.')
  })

  test('a screen reader hears the item first, in words, and no drawing', () => {
    for (const keys of ['j', '2l', '4', '5', '7', '<Enter>', 'w', '?']) {
      const text = toText(spokenLines(press(keys, START), SMALLEST)).join('\n')
      expect(text).not.toMatch(/[─━│┼●○█▓▒░⠀-⣿]/u)
    }
    expect(toText(spokenLines(press('j', START), SMALLEST))[0]).toMatch(
      /^2 of 36\. the treaty: Belarus\. Belarus: signed/,
    )
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
  { maxLength: 30 },
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
        const state = pressed.reduce((last: AppState, key) => pressKey(last, key, size), open(dossier))
        const screen = screenOf(state, size)
        expect(screen).toHaveLength(size.rows)
        for (const line of screen) {
          expect(stringWidth(line)).toBeLessThanOrEqual(size.columns)
          expect(stringWidth(asciiText(line))).toBe(stringWidth(line))
        }
      }),
      { numRuns: 60 },
    )
  })
})
