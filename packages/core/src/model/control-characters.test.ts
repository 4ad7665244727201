import { expect, it } from 'vitest'
import { findControl, stripControls } from './control-characters.ts'

const ESCAPE = '\u001b[31mred\u001b[0m'

it('what a terminal would act on is replaced, and nothing else', () => {
  expect(stripControls(ESCAPE)).toBe('�[31mred�[0m')
  expect(stripControls('a\tb\r\nc\u0007\u009b2J')).toBe('a�b��c��2J')
  expect(stripControls('\u202Eevil\u202C \u2066x\u2069')).toBe('�evil� �x�')
  const plain = '反恐 – Türkiye “x” 👮🏽 é'
  expect(stripControls(plain)).toBe(plain)
})

it('the first control character that has no place in data is named by its code point', () => {
  expect(findControl(ESCAPE)).toBe('U+001B')
  expect(findControl('a\u0000')).toBe('U+0000')
  expect(findControl('a\u007fb')).toBe('U+007F')
  expect(findControl('\u009b2J')).toBe('U+009B')
  expect(findControl('\u202Etxt')).toBe('U+202E')
})

it('line ends, tabs and the marks of right-to-left text may stand in data', () => {
  expect(findControl('two\r\nlines\tand \u200Fعربي\u200E')).toBeNull()
})
