import { expect, test } from 'vitest'
import { citeText, sourceEnding } from './cite-text.ts'

const at = (source: string, locator: string) => ({ row: 'row', source, locator })

test.each([
  [[], '', ''],
  [[at('article', 'p19')], 'article p19', ', source article p19'],
  [[at('article', 'p19, p34'), at('article', 'p19')], 'article p19, p34', ', source article p19, p34'],
  [
    [at('article', 'p19'), at('gazette', 'opening'), at('article', 'p2')],
    'article p19, p2; gazette opening',
    ', sources article p19, p2; gazette opening',
  ],
])('each source is named once, with every place in it', (sources, text, ending) => {
  expect(citeText(sources)).toBe(text)
  expect(sourceEnding(sources)).toBe(ending)
})
