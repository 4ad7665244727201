import { loadBundledDossier } from '@ffc/core/bundled'
import { describe, expect, test } from 'vitest'
import { BINDINGS, SCREEN_NAMES, type Tag, actionOf, bindingsOf, keyText } from './keys.ts'
import { type AppState, initialState } from './screens/app-state.ts'
import { helpEntries, paletteEntries } from './screens/finder-entries.ts'
import { itemsOf, paneAt, screenAt } from './screens/model.ts'
import { goTo } from './screens/go.ts'
import { SCREENS } from './screens/screens.ts'
import { tagsOf } from './screens/tags.ts'
import { press, pressKey, settle } from './screens/test-app.ts'

const article = await loadBundledDossier()
const START = settle(initialState(article, {}))

/** What the screens with a subject are about here. */
const SUBJECTS: Readonly<Record<string, string>> = {
  treaty: 'chn-idn-extradition-2009',
  country: 'MYS',
  answer: 'organisations',
}

/** Every pane of every screen, with the cursor in the middle and something to undo and redo. */
function everyPane(): [string, AppState][] {
  return SCREENS.flatMap(({ name, panes }) =>
    panes.map((pane): [string, AppState] => {
      const subject = SUBJECTS[name] ?? ''
      const open = settle(goTo(START, { screen: name, subject, pane: pane.name }))
      const lens = name === 'estimates' && pane.name !== 'figures' ? press('t', open) : open
      const moved = press('<↓>l', lens)
      const history = { ...moved, past: [START], future: [START] }
      return [`${name}, ${pane.title}`, history]
    }),
  )
}

const OVER: [string, AppState][] = [
  ['help', press('?w', START)],
  ['palette', press(':s<↓>', START)],
  ['search', press('/a<Tab><↓>', START)],
  ['why', press('Gllww', { ...START, past: [START] })],
  ['command', press('.', START)],
  ['copy', press('y', START)],
  ['web', press('o', START)],
  ['overwrite', { ...START, overlay: { name: 'overwrite', path: 'a.csv', text: '' } }],
  ['as-of prompt', press('a2015-01-01', START)],
  ['known-at prompt', press('K2015-01-01', START)],
  ['filter prompt', press('/an', START)],
  ['export prompt', press('x', START)],
]

const EVERYWHERE = [...everyPane(), ...OVER]

function print(state: AppState): string {
  return JSON.stringify({ ...state, dossier: 0, past: state.past.length, future: state.future.length, answers: 0 })
}

describe('key bindings', () => {
  test.each(EVERYWHERE)('no key means two things: %s', (_name, state) => {
    const keys = bindingsOf(tagsOf(state)).flatMap((binding) => binding.keys)
    expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted())
  })

  test.each(EVERYWHERE)('it can be left: %s', (_name, state) => {
    expect(actionOf(tagsOf(state), 'Ctrl+c')).toBe('quit')
    // On the first screen there is nowhere to go back to.
    const esc = state.places.length === 1 && state.places[0]?.screen === 'treaties' && !state.overlay && !state.prompt
    expect(esc ? [null] : ['back', 'cancel', 'no']).toContain(actionOf(tagsOf(state), 'Esc'))
  })

  test.each(everyPane())('help lists what works, and all that works: %s', (_name, state) => {
    const listed = helpEntries(press('?', state)).map(({ mark }) => mark)
    expect(listed).toEqual(bindingsOf(tagsOf(state)).map(({ keys }) => keys.join('  ')))
    const bound = new Set(bindingsOf(tagsOf(state)).flatMap(({ keys }) => keys))
    const all = [
      ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?/[]{}<>#@$%^&*()-_=+',
      ...BINDINGS.flatMap(({ keys }) => keys),
    ]
    const moved = all.filter((key) => !bound.has(key) && print(pressKey(state, key)) !== print(state))
    expect(moved).toEqual([])
  })

  /** At an end, or where it is already, a key that works has nothing to do. */
  const MAY_IDLE: ReadonlySet<string> = new Set([
    'top',
    'bottom',
    'up',
    'down',
    'page-up',
    'page-down',
    'left',
    'right',
  ])

  test.each(EVERYWHERE)('every key that help lists does something: %s', (name, state) => {
    const own = name.split(',')[0]
    const idle = bindingsOf(tagsOf(state)).filter(({ keys, action }) => {
      if (MAY_IDLE.has(action) || action === `go:${own}`) return false
      return print(pressKey(state, keys[0] ?? '')) === print(state)
    })
    expect(idle.map(({ action }) => action)).toEqual([])
  })

  test.each(everyPane())('moving moves: %s', (_name, state) => {
    if (itemsOf(state).length < 3) return
    expect(print(press('g<↓>', state))).not.toBe(print(press('g', state)))
    expect(print(press('G', state))).not.toBe(print(press('g', state)))
  })

  test.each(everyPane())('the palette has every action, part, screen and analysis: %s', (_name, state) => {
    const entries = paletteEntries(press(':', state))
    const screens = entries.filter(({ mark }) => mark === 'screen')
    expect(screens).toHaveLength(SCREEN_NAMES.length - Object.keys(SUBJECTS).length)
    expect(entries.filter(({ mark }) => mark === 'part')).toHaveLength(screenAt(state).panes.length)
    expect(entries.map(({ id }) => id).filter((id, at, ids) => ids.indexOf(id) !== at)).toEqual([])
    expect(paneAt(state).name).toBeTruthy()
  })

  test('letters can be typed wherever something is typed', () => {
    for (const letter of 'abcdefghijklmnopqrstuvwxyzABCXYZ0123456789-.? ') {
      for (const tags of [['filter-prompt', 'prompt'], ['prompt'], ['finder']] satisfies Tag[][]) {
        expect(actionOf(tags, letter)).toBe(null)
      }
    }
    for (const digit of '0123456789-') expect(actionOf(['as-of-prompt', 'date-prompt', 'prompt'], digit)).toBe(null)
  })

  test('what a terminal user expects is there', () => {
    const expected = {
      q: 'quit',
      '?': 'help',
      '/': 'search',
      ':': 'palette',
      'Ctrl+p': 'palette',
      s: 'sort',
      g: 'top',
      G: 'bottom',
      h: 'left',
      j: 'down',
      k: 'up',
      l: 'right',
      Tab: 'next-pane',
      Enter: 'open',
      w: 'why',
      a: 'as-of',
      e: 'edition',
      c: 'compare',
      y: 'copy',
      x: 'export',
      o: 'web',
      '.': 'command',
      'Ctrl+z': 'suspend',
    }
    const tags = tagsOf(START)
    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, actionOf(tags, key)]))).toEqual(expected)
    expect(actionOf(tagsOf({ ...START, past: [START] }), 'u')).toBe('undo')
  })

  test('a hint, or other words, stand only where the key works', () => {
    // More particular tags than those of the binding may hold where it works: screens, panes, weights.
    const particular = (tag: Tag) =>
      tag.startsWith('screen:') ||
      ['weights', 'state', 'panes', 'back', 'date-prompt', 'why', 'figure', 'finder'].includes(tag)
    for (const { on, hint = {}, labels = {} } of BINDINGS) {
      for (const tag of [...Object.keys(hint), ...Object.keys(labels)] as Tag[]) {
        expect(on.includes(tag) || particular(tag), tag).toBe(true)
      }
    }
  })

  test('arrows are words where there are none', () => {
    expect([keyText('→', true), keyText('→', false), keyText('j', true)]).toEqual(['Right', '→', 'j'])
  })
})
