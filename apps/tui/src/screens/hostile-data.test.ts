/** Data may hold what a terminal would act on: whatever a row says, nothing of it reaches the screen, the clipboard or a file as a control. */
import type { Dossier } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { initialState } from './app-state.ts'
import { goTo } from './go.ts'
import { SCREENS } from './screens.ts'
import { spokenLines } from './spoken-lines.ts'
import { commandOf, copyText, exportText } from './take.ts'
import { SMALLEST, press, screenOf, settle, toText } from './test-app.ts'

const article = await loadBundledDossier()

const ATTACKS = [
  '\u001B[2J\u001B[H',
  '\u001B]52;c;cm0gLXJmIC8=\u0007',
  '\u001B]0;title\u001B\\',
  '\u009B31m',
  'a\u0000b',
  '\u202Eevil\u2066',
  '\u200E\u200F\u061C',
  '\r\nnew line',
  '=HYPERLINK("http://example.org")',
  '\u0008\u0008\u007F',
] as const

// oxlint-disable-next-line no-control-regex -- controls are what is looked for
const CONTROLS = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/

/** The same dossier with an attack in every text that people read. */
function attacked(attack: string): Dossier {
  const READ = [
    'nameEn',
    'nameZh',
    'titleEn',
    'titleZh',
    'title',
    'publisher',
    'summary',
    'statement',
    'statedBy',
    'meaning',
    'note',
    'wording',
    'what',
    'en',
    'zh',
    'description',
    'locator',
  ]
  const tables = Object.fromEntries(
    Object.entries(article.tables).map(([name, rows]) => [
      name,
      (rows as readonly Record<string, unknown>[]).map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [
            key,
            READ.includes(key) && typeof value === 'string' ? `${attack}${value}${attack}` : value,
          ]),
        ),
      ),
    ]),
  )
  return { ...article, title: `${attack}${article.title}`, tables: tables as unknown as Dossier['tables'] }
}

const SUBJECTS: Readonly<Record<string, string>> = {
  treaty: 'chn-idn-extradition-2009',
  country: 'MYS',
  answer: 'events',
}

describe.each(ATTACKS.map((attack) => [JSON.stringify(attack), attack] as const))(
  'data that hold %s',
  (_name, attack) => {
    const start = settle(initialState(attacked(attack), {}))
    const places = SCREENS.flatMap(({ name, panes }) =>
      panes.map((pane) => settle(goTo(start, { screen: name, subject: SUBJECTS[name] ?? '', pane: pane.name }))),
    )

    test('no control reaches the screen, whatever is open', () => {
      for (const state of places) {
        for (const shown of [state, press('w', state), press('y', state), press('c', state)]) {
          for (const line of [...screenOf(shown), ...toText(spokenLines(shown, SMALLEST))])
            expect(line).not.toMatch(CONTROLS)
        }
      }
      for (const keys of ['/a<Tab>', ':a', '?', '.', 'o']) {
        for (const line of screenOf(press(keys, start))) expect(line).not.toMatch(CONTROLS)
      }
    })

    test('none reaches the clipboard or a command', () => {
      for (const state of places) {
        for (const what of ['cell', 'row', 'command', 'citation', 'link'] as const) {
          expect(copyText(state, what) ?? '').not.toMatch(CONTROLS)
        }
        expect(commandOf(state)).not.toMatch(CONTROLS)
      }
    })

    test('no cell of a table file begins a formula', () => {
      for (const screen of ['treaties', 'timeline', 'terms'] as const) {
        const { text } = exportText(settle(goTo(start, { screen })), 'a.csv')
        expect(text).not.toMatch(/(^|,|\n)"?[=@]/)
      }
    })
  },
)

test('whatever is typed, nothing of it is a control on the screen', () => {
  const start = settle(initialState(article, {}))
  fc.assert(
    fc.property(
      fc.constantFrom('/', ':', 'x', '?', 'a'),
      fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }), { maxLength: 8 }),
      (open, letters) => {
        const typed = letters.reduce(
          (state, letter) => press(`<${letter.replaceAll(/[<>]/g, '')}>`, state),
          press(open, start),
        )
        for (const line of screenOf(typed)) expect(line).not.toMatch(CONTROLS)
      },
    ),
    { numRuns: 40 },
  )
})
