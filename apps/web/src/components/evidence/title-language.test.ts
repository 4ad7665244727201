import { expect, test } from 'vitest'
import { titleLanguage } from './title-language.ts'

test('a Chinese source whose title is given in English is not set as Chinese', () => {
  expect(titleLanguage('Explanation to the NPC Standing Committee', 'zh')).toBe('en')
})

test.each([
  ['中国扩大引渡条约系统', 'zh'],
  ['Projet de loi n° 529', 'fr'],
  ['No. 53645. France and China', undefined],
])('%s keeps the language of its source', (title, language) => {
  expect(titleLanguage(title, language)).toBe(language)
})
