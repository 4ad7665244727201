import { loadBundledDossier } from '@ffc/core/bundled'
import type { ScoreData } from '@ffc/core/cooperation'
import { describe, expect, test } from 'vitest'
import { askFigure } from '../../test/support/ask-figure.ts'
import { marksOf, partNamed } from '../../test/support/scene-text.ts'
import { scoreHeatMapFigure } from '../figure/score/heat-map.ts'
import { pageFrame } from '../page-frame.ts'

const answered = askFigure('score/heat-map', await loadBundledDossier('article'), { draws: '10' })
const { countries, doubts } = answered.answer().data as ScoreData
const scene = scoreHeatMapFigure.scene(answered, pageFrame(760))
const cells = countries.flatMap((state) =>
  state.contributions.map((contribution) => ({
    contribution,
    part: partNamed(scene, `${state.iso3} ${contribution.indicator}`),
  })),
)

describe('heat map', () => {
  test('a cell is the fuller, the more its value, and none is drawn where nothing is known', () => {
    const filled = cells.map(({ contribution, part }) => ({
      value: contribution.normalised,
      opacity: marksOf(part, 'area')[0]?.opacity ?? null,
      frames: marksOf(part, 'polyline').length,
    }))
    const known = filled.filter(({ value }) => value !== null && value > 0).toSorted((a, b) => a.value! - b.value!)
    expect(known.map(({ opacity }) => opacity)).toEqual(known.map(({ opacity }) => opacity!).toSorted((a, b) => a - b))
    expect(
      new Set(filled.filter(({ value }) => value === 0).map(({ opacity, frames }) => `${opacity} ${frames}`)),
    ).toEqual(new Set(['null 1']))
    const unknown = filled.filter(({ value }) => value === null)
    expect(unknown.length).toBeGreaterThan(0)
    for (const { opacity, frames } of unknown) expect([opacity, frames]).toEqual([null, 0])
  })

  test('exactly the claims that could be read the other way have a ring, and say why', () => {
    const doubted = new Set(doubts.flatMap(({ evidence }) => evidence.map(({ row }) => row)))
    for (const { contribution, part } of cells) {
      const isDoubted = contribution.evidence.some(({ row }) => doubted.has(row))
      expect(marksOf(part, 'symbol').some(({ symbol }) => symbol === 'ring')).toBe(isDoubted)
      expect(part.label?.includes('In doubt: ')).toBe(isDoubted)
    }
  })

  test('states stand by rank, and the columns of one dimension together', () => {
    const names = scene.parts.filter(({ name }) => name.startsWith('name ')).map(({ name }) => name.slice(5))
    expect(names).toEqual(countries.map(({ iso3 }) => iso3))
    const [first] = countries
    const lefts = first?.contributions.map(({ indicator }) => {
      const part = cells.find(
        ({ contribution, part }) => contribution.indicator === indicator && part.name.startsWith(first.iso3),
      )
      return part ? (marksOf(part.part, 'polyline')[0]?.points[0]?.[0] ?? null) : null
    })
    const known = lefts?.filter((left) => left !== null) ?? []
    expect(known).toEqual(known.toSorted((a, b) => a - b))
  })
})
