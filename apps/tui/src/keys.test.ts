import { describe, expect, test } from 'vitest'
import { BINDINGS, type Mode, actionOf, bindingsOf, keyText } from './keys.ts'

const MODES: readonly Mode[] = ['treaties', 'treaty', 'lag', 'help', 'why', 'command', 'as-of-prompt', 'filter-prompt']

describe('key bindings', () => {
  test.each(MODES)('no key means two things on %s', (mode) => {
    const keys = bindingsOf(mode).flatMap((binding) => binding.keys)
    expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted())
  })

  test.each(MODES)('%s can be left', (mode) => {
    expect(actionOf(mode, 'Ctrl+c')).toBe('quit')
    expect(['back', 'cancel']).toContain(actionOf(mode, 'Esc'))
  })

  test('letters can be typed wherever something is typed', () => {
    for (const letter of 'abcdefghijklmnopqrstuvwxyzABCXYZ0123456789-.? ') {
      expect(actionOf('filter-prompt', letter)).toBe(null)
    }
    for (const letter of '0123456789-') expect(actionOf('as-of-prompt', letter)).toBe(null)
  })

  test('what a terminal user expects is there', () => {
    const expected = {
      q: 'quit',
      '?': 'help',
      '/': 'filter',
      s: 'sort',
      g: 'top',
      G: 'bottom',
      j: 'down',
      k: 'up',
      Enter: 'open',
      Esc: 'back',
      w: 'why',
      a: 'as-of',
      e: 'edition',
    }
    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, actionOf('treaties', key)]))).toEqual(expected)
  })

  test('the key line of a screen has the keys that matter, not all of them', () => {
    for (const mode of MODES) {
      const hinted = BINDINGS.filter(({ modes, hint }) => modes.includes(mode) && hint?.[mode] !== undefined)
      expect(hinted.length).toBeGreaterThan(0)
      expect(hinted.length).toBeLessThanOrEqual(7)
    }
  })

  test('a hint stands only where its key works', () => {
    for (const { modes, hint = {} } of BINDINGS) {
      for (const mode of Object.keys(hint)) expect(modes).toContain(mode)
    }
  })

  test('arrows are words where there are none', () => {
    expect([keyText('→', true), keyText('→', false), keyText('j', true)]).toEqual(['Right', '→', 'j'])
  })
})
