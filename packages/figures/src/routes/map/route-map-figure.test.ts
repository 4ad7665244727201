import { loadBundledDossier } from '@ffc/core/bundled'
import { asCivilDate } from '@ffc/core/time'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mapOutlines } from '../../../scripts/map-outlines.ts'
import { askFigure } from '../../../test/support/ask-figure.ts'
import { frames } from '../../../test/support/frames.ts'
import { dataParts, marksOf, partNamed, textsOutside, textsOverlapping } from '../../../test/support/scene-text.ts'
import { gapsMapFigure } from '../../figure/gaps/map.ts'
import { pageFrame } from '../../page-frame.ts'
import type { Frame, Point } from '../../scene.ts'
import { clipRing } from './clip-ring.ts'
import { stateAnchor, worldOutlines } from './world.ts'
import { readFile } from 'node:fs/promises'

const dossier = await loadBundledDossier('extended')

function draw(frame: Frame = pageFrame(900), asOf = '2019-01-25') {
  return gapsMapFigure.scene(askFigure('gaps/map', dossier, { 'as-of': asCivilDate(asOf) }), frame)
}

test('the outlines are those that the script draws', async () => {
  const written = await readFile(new URL('outlines.ts', import.meta.url), 'utf8')
  expect(written).toBe(await mapOutlines())
})

test('every state of the routes has land and a place within it or near', () => {
  for (const { fromCountry, toCountry } of dossier.tables.routes) {
    for (const code of [fromCountry, toCountry]) {
      const [x, y] = stateAnchor(code) ?? [NaN, NaN]
      const points = worldOutlines()
        .filter((one) => one.code === code)
        .flatMap(({ rings }) => rings.flat())
      const [xs, ys] = [points.map((point) => point[0]), points.map((point) => point[1])]
      expect(x).toBeGreaterThan(Math.min(...xs))
      expect(x).toBeLessThan(Math.max(...xs))
      expect(y).toBeGreaterThan(Math.min(...ys))
      expect(y).toBeLessThan(Math.max(...ys))
    }
  }
})

test('a state of no known code is nowhere', () => {
  expect(stateAnchor('XXX')).toBeUndefined()
  expect(stateAnchor('constructor')).toBeUndefined()
})

describe('a ring cut to a box', () => {
  const coordinate = fc.integer({ min: -50, max: 150 })
  const rings = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 12 })
  const box = { left: 0, top: 0, width: 100, height: 60 }
  const isInside = ([x, y]: Point) => x >= -1e-9 && x <= 100 + 1e-9 && y >= -1e-9 && y <= 60 + 1e-9

  test('leaves it nowhere, and keeps every corner that lay inside', () => {
    fc.assert(
      fc.property(rings, (ring) => {
        const clipped = clipRing(ring, box)
        expect(clipped.filter((point) => !isInside(point))).toEqual([])
        for (const corner of ring.filter(isInside)) expect(clipped).toContainEqual(corner)
      }),
    )
  })

  test('that lies wholly inside is the ring, wholly outside nothing, wholly around the box', () => {
    expect(clipRing([[1, 1], [9, 1], [5, 9]], box)).toEqual([[1, 1], [9, 1], [5, 9]]) // prettier-ignore
    expect(clipRing([[-9, -9], [-1, -9], [-5, -1]], box)).toEqual([]) // prettier-ignore
    const around = clipRing([[-10, -10], [110, -10], [110, 70], [-10, 70]], box) // prettier-ignore
    expect(new Set(around.map(String))).toEqual(new Set(['0,0', '100,0', '100,60', '0,60']))
  })
})

describe('route map', () => {
  test('each leg of the table is a line from state to state, and rests on its row', () => {
    const scene = draw()
    for (const leg of dossier.tables.routes) {
      const part = partNamed(scene, leg.id)
      const ends = [leg.fromCountry, leg.toCountry].map(
        (code) => marksOf(partNamed(scene, code), 'symbol')[0]?.at ?? [],
      )
      const [line] = marksOf(part, 'polyline')
      expect([line?.points[0], line?.points.at(-1)]).toEqual(ends)
      expect(part.rows).toEqual([leg.id])
    }
  })

  test('the mark and the tint of a state follow its extradition treaty', () => {
    const markOf = (asOf: string) => {
      const scene = draw(undefined, asOf)
      const [area] = marksOf(partNamed(scene, 'land IDN'), 'area')
      return [marksOf(partNamed(scene, 'IDN'), 'symbol')[0]?.symbol, area?.tone]
    }
    expect(markOf('2005-01-01')).toEqual(['short-tick', 'muted'])
    expect(markOf('2010-01-01')).toEqual(['hollow-dot', 'pending'])
    expect(markOf('2019-01-25')).toEqual(['filled-dot', 'in-force'])
  })

  test('the weakest links are in the accent, and say so', () => {
    const scene = draw()
    const accented = dataParts(scene).filter((part) => marksOf(part, 'symbol').some(({ tone }) => tone === 'accent'))
    expect(accented.map(({ name }) => name).toSorted()).toEqual(['AFG', 'IDN', 'MYS'])
    expect(partNamed(scene, 'MYS').label).toContain('The weakest link on paper.')
  })

  test('no text leaves the frame or covers another, and no land leaves the map', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const scene = draw(frame)
        expect(textsOutside(scene, frame)).toEqual([])
        expect(textsOverlapping(scene, frame)).toEqual([])
        const corners = scene.parts.flatMap((part) => marksOf(part, 'area').flatMap(({ points }) => points))
        for (const [x, y] of corners) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(frame.width + 0.1)
          expect(y).toBeLessThanOrEqual(scene.height)
        }
      }),
      { numRuns: 20 },
    )
  })

  test('without routes there is nothing to draw, and it says so', () => {
    const scene = gapsMapFigure.scene(
      askFigure('gaps/map', { ...dossier, tables: { ...dossier.tables, routes: [] } }),
      pageFrame(600),
    )
    expect(dataParts(scene)).toEqual([])
    expect(scene.parts[0]?.marks).toHaveLength(1)
  })
})
