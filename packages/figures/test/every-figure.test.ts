/** What every figure owes its reader, whatever the view: found over random views of both editions, and rooms of every size. */
import { CATALOGUE } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import { TABLE_NAMES } from '@ffc/core/model'
import { toCivilDate, toDayNumber } from '@ffc/core/time'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIGURES } from '../src/figures.ts'
import type { Frame, Mark, Scene } from '../src/scene.ts'
import { renderSvg } from '../src/svg/render-svg.ts'
import { asciiText } from '../src/terminal/ascii-text.ts'
import { renderCells } from '../src/terminal/render-cells.ts'
import { CELL_HEIGHT, CELL_WIDTH } from '../src/terminal/terminal-frame.ts'
import { askFigure } from './support/ask-figure.ts'
import { frames } from './support/frames.ts'
import { hasShape } from './support/has-shape.ts'
import { marksOf, textsOutside, textsOverlapping } from './support/scene-text.ts'

const dossier = await loadBundledDossier('extended')
const ids = new Set(TABLE_NAMES.flatMap((table) => dossier.tables[table].map(({ id }) => id)))
const states = dossier.tables.countries.map(({ id }) => id)

const state = fc.constantFrom(...states)
const happenings = [...new Set(dossier.tables.events.map(({ happening }) => happening))]

/** Parameters that change what a figure draws; what an analysis refuses is skipped. */
const OWN: Readonly<Record<string, fc.Arbitrary<Record<string, string>>>> = {
  lag: fc.record({
    'group-by': fc.constantFrom('none', 'region', 'decade'),
    from: fc.constantFrom('signed', 'approved-by-focal'),
  }),
  hazard: fc.record({ covariates: fc.constantFrom('signature-year', 'region', 'signature-year,region') }),
  treaties: fc.record({ kind: fc.constantFrom('extradition', 'three-evils', 'multilateral') }),
  stages: fc.record({ kind: fc.constantFrom('extradition', 'mutual-legal-assistance') }),
  score: fc.record({
    draws: fc.constant('60'),
    normalise: fc.constantFrom('min-max', 'rank', 'z-score'),
    missing: fc.constantFrom('renormalise', 'zero', 'exclude'),
  }),
  compare: fc.record({ one: state, other: state, draws: fc.constant('60') }),
  flip: fc.record({ one: state, other: state }),
  country: fc.record({ iso3: state }),
  timeline: fc.record({ country: state }),
  pool: fc.oneof(
    fc.record({
      organisation: fc.constantFrom('islamic-state', 'al-nusra-front', 'turkestan-islamic-party'),
      counted: fc.constantFrom('uyghur-fighters', 'foreign-fighters', 'members'),
      method: fc.constantFrom('linear', 'logarithmic', 'quantile', 'envelope', 'random-effects'),
    }),
    fc.record({ method: fc.constantFrom('linear', 'logarithmic', 'quantile', 'envelope', 'random-effects') }),
  ),
  interplay: fc.record({ 'turning-point': fc.constantFrom(...happenings) }),
}

const views = fc
  .record({
    edition: fc.constantFrom('article', 'extended'),
    day: fc.double({ min: 0, max: 1, noNaN: true }),
    isDated: fc.boolean(),
  })
  .map(({ edition, day, isDated }) => {
    const last = dossier.editions.find(({ name }) => name === edition)?.asOf
    if (!last || !isDated) return { edition }
    const [from, to] = [toDayNumber(toCivilDate(8400)), toDayNumber(last)]
    return { edition, 'as-of': toCivilDate(Math.round(from + day * (to - from))) }
  })

/** The scene, or null where the analysis refuses the question. */
function sceneOf(name: string, parameters: Readonly<Record<string, string>>, frame: Frame): Scene | null {
  const figure = FIGURES.find((one) => one.name === name)
  try {
    return figure?.scene(askFigure(name, dossier, parameters), frame) ?? null
  } catch (error) {
    if (error instanceof Error && error.name === 'Failure') return null
    throw error
  }
}

function pointsOf(mark: Mark): (readonly [x: number, y: number])[] {
  switch (mark.kind) {
    case 'line':
      return [mark.from, mark.to]
    case 'polyline':
    case 'area':
      return [...mark.points]
    case 'bar':
      return [
        [mark.x, mark.y],
        [mark.x + mark.width, mark.y + mark.height],
      ]
    default:
      return [mark.at]
  }
}

/** All that is written in a picture. */
function textOf({ title, subtitle, source, parts }: Scene): string {
  const marks = parts.flatMap((part) => marksOf(part, 'text').map(({ text }) => text))
  return [title, subtitle, source, ...marks].join(' ')
}

/** Letters that a picture or a plain terminal would not show. Chinese titles are drawn with the fonts of the machine. */
function shapelessLetters(scene: Scene, { isGrid }: Frame): string[] {
  const letters = [...new Set(textOf(scene))].filter((letter) => /[^\s\p{Script=Han}]/u.test(letter))
  return letters.filter((letter) => (isGrid ? letter !== '?' && asciiText(letter) === '?' : !hasShape(letter)))
}

/** A mark at the edge may reach a little over it: half a symbol. */
const OVERHANG = 8

function marksOutside({ parts, width, height }: Scene): string[] {
  return parts.flatMap(({ name, marks }) =>
    marks.flatMap((mark) =>
      pointsOf(mark)
        .filter(([x, y]) => !(x >= -OVERHANG && x <= width + OVERHANG && y >= -OVERHANG && y <= height + OVERHANG))
        .map(([x, y]) => `${mark.kind} of ${name} at ${x}, ${y}`),
    ),
  )
}

test('the table of parameters names analyses that there are', () => {
  for (const name of Object.keys(OWN)) expect(CATALOGUE.map((entry) => entry.name)).toContain(name)
})

/** Analyses that rank every state or refit every past year: a few cases of each figure must do. */
const SLOW: ReadonlySet<string> = new Set(['score', 'compare', 'flip', 'forecast', 'backtest'])

describe.each(FIGURES)('$name', ({ name, analysis }) => {
  const asked = fc.tuple(views, OWN[analysis] ?? fc.constant({})).map(([view, own]) => ({ ...own, ...view }))

  test('stays in its room, covers no text, is written in letters that there are, rests on rows that exist, and speaks', () => {
    fc.assert(
      fc.property(asked, frames, (parameters, frame) => {
        const scene = sceneOf(name, parameters, frame)
        fc.pre(scene !== null)
        expect(textsOutside(scene, frame)).toEqual([])
        expect(textsOverlapping(scene, frame)).toEqual([])
        expect(marksOutside(scene)).toEqual([])
        expect(Number.isFinite(scene.height) && scene.height > 0 && scene.width === frame.width).toBe(true)
        for (const words of [scene.title, scene.subtitle, scene.description, scene.source]) expect(words).toMatch(/\S/)
        expect(`${scene.title} ${scene.subtitle} ${scene.description}`).not.toMatch(/NaN|undefined|Infinity|\bnull\b/)
        expect(shapelessLetters(scene, frame)).toEqual([])
        const data = scene.parts.filter(({ label }) => label !== undefined)
        for (const { label } of data) {
          expect(label).toMatch(/\S/)
          expect(label).not.toMatch(/NaN|undefined|Infinity|\bnull\b/)
        }
        expect(data.flatMap(({ rows = [] }) => rows).filter((id) => !ids.has(id))).toEqual([])
        const partNames = data.map((part) => part.name)
        expect(partNames.filter((one, index) => partNames.indexOf(one) !== index)).toEqual([])
      }),
      { numRuns: SLOW.has(analysis) ? 8 : 25, maxSkipsPerRun: 1000 },
    )
  })

  test('every renderer draws it', () => {
    fc.assert(
      fc.property(asked, frames, fc.boolean(), (parameters, frame, ascii) => {
        const scene = sceneOf(name, parameters, frame)
        fc.pre(scene !== null)
        expect(renderSvg(scene, { standalone: true })).not.toMatch(/NaN|undefined|Infinity/)
        const [columns, rows] = [Math.ceil(scene.width / CELL_WIDTH), Math.ceil(scene.height / CELL_HEIGHT)]
        expect(renderCells(scene, columns, rows, { ascii })).toHaveLength(rows)
      }),
      { numRuns: SLOW.has(analysis) ? 2 : 8, maxSkipsPerRun: 1000 },
    )
  })
})
