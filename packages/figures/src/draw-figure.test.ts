import { findEntry } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import { expect, test } from 'vitest'
import { askFigure } from '../test/support/ask-figure.ts'
import { drawFigure } from './draw-figure.ts'
import { FIGURES, FIGURE_NAMES } from './figures.ts'

const dossier = await loadBundledDossier('article')

test.each(FIGURES)('$name is of an analysis, and named after it', ({ name, analysis }) => {
  expect(findEntry(analysis)?.name).toBe(analysis)
  expect(name === analysis || name.startsWith(`${analysis}/`)).toBe(true)
  expect(name).toMatch(/^[a-z-]+(?:\/[a-z-]+)?$/)
})

test('no two figures have one name, and the first of each analysis has its own', () => {
  expect(new Set(FIGURE_NAMES).size).toBe(FIGURE_NAMES.length)
  for (const { analysis } of FIGURES) expect(FIGURE_NAMES).toContain(analysis)
})

test.each(FIGURES)('$name stands alone: title, as-of date and sources, drawn and said', ({ name }) => {
  const svg = drawFigure(askFigure(name, dossier), { figure: name })
  expect(svg).toMatch(/<title id="[^"]+">[^<]+<\/title>\n<desc id="[^"]+">[^<]+25 January 2019[^<]*<\/desc>/)
  expect(svg).toContain(dossier.hash.slice(0, 12))
  expect(svg).not.toMatch(/href=|url\(['"]?http/)
})

test('a figure of the score carries its caveat, and every figure its licence and its command', () => {
  const words = (svg: string) => svg.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  const svg = words(drawFigure(askFigure('compare', dossier), { width: 1600 }))
  expect(svg).toContain('A high score is no grade for virtue')
  expect(svg).toContain('To draw it again: ffc figure compare THA MYS --out F.svg')
  expect(svg).toContain('Licence: CC-BY-4.0.')
  const heatMap = words(drawFigure(askFigure('score/heat-map', dossier), { figure: 'score/heat-map', width: 1600 }))
  expect(heatMap).toContain('ffc figure score/heat-map --out F.svg')
})

test('the figure follows the view', () => {
  expect(drawFigure(askFigure('lag', dossier, { 'as-of': '2010-01-01' }))).toContain('1 January 2010')
  expect(drawFigure(askFigure('treaties', dossier, { partner: 'AAA' }))).toContain('<svg')
})

test('a figure that does not exist is refused, with the names of those that do', () => {
  const terms = findEntry('terms')!.prepare(dossier, {})
  expect(() => drawFigure(terms)).toThrow('there is no figure terms; there are treaties, lag,')
})

test('a figure draws no other analysis than its own', () => {
  expect(() => drawFigure(askFigure('lag', dossier), { figure: 'score' })).toThrow('draws answers of score, not of lag')
})
