import { expect, it } from 'vitest'
import { escapeControlsInJson, findControl, stripActing, stripControls } from './control-characters.ts'

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

it('a cell keeps its line ends and tabs, and loses what acts', () => {
  expect(stripActing('a\tb\r\nc\u0000\u009b2J\u202e\rd')).toBe('a\tb\r\nc��2J��d')
})

it('JSON with its controls escaped is the same value in harmless characters', () => {
  const value = { 'k\u009b': '\u001b[2J\u007f\u0085\u202e\u2069\u200f', plain: '反恐 – é' }
  const json = escapeControlsInJson(JSON.stringify(value))
  expect(JSON.parse(json)).toEqual(value)
  expect(stripControls(json)).toBe(json)
})
