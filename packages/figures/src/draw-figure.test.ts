import { findEntry } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import { expect, test } from 'vitest'
import { FIGURE_NAMES, drawFigure } from './draw-figure.ts'

const dossier = await loadBundledDossier('article')
const prepare = (name: string, parameters: Record<string, string> = {}) => {
  const entry = findEntry(name)
  if (!entry) throw new TypeError(name)
  return entry.prepare(dossier, parameters)
}

test.each(FIGURE_NAMES)('the figure of %s stands alone: title, as-of date and sources, drawn and said', (name) => {
  const svg = drawFigure(prepare(name))
  expect(svg).toMatch(/<title id="[^"]+">[^<]+<\/title>\n<desc id="[^"]+">[^<]+25 January 2019[^<]*<\/desc>/)
  expect(svg).toContain(dossier.hash.slice(0, 12))
  expect(svg).not.toMatch(/href=|url\(['"]?http/)
})

test('the figure follows the view', () => {
  expect(drawFigure(prepare('lag', { 'as-of': '2010-01-01' }))).toContain('1 January 2010')
  expect(drawFigure(prepare('treaties', { partner: 'AAA' }))).toContain('<svg')
})

test('an analysis without a figure is refused by name', () => {
  expect(() => drawFigure(prepare('terms'))).toThrow('terms has no figure')
})
