import { DAYS_PER_YEAR } from '@ffc/core/time'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasWaits, survivalOf } from '../../test/support/figures-of.ts'
import { frames } from '../../test/support/frames.ts'
import { dataParts, marksOf, partNamed, textsOutside, textsOverlapping } from '../../test/support/scene-text.ts'
import { smallDossier, smallDossiers } from '../../test/support/small-dossier.ts'
import { pageFrame } from '../page-frame.ts'
import type { ScenePart, Text } from '../scene.ts'

const FOUR = smallDossier([
  { name: 'Alba', signed: '2000-01-01', inForce: '2001-01-01' },
  { name: 'Bolivar', signed: '2000-01-01', inForce: '2002-01-01' },
  { name: 'Cresta', signed: '2015-01-25', pendingOn: '2019-01-25' },
  { name: 'Dorado', signed: '2000-01-01', inForce: '2006-01-01' },
])

const dossiersWithWaits = smallDossiers.filter(hasWaits)

/** Labels of the horizontal axis: whole numbers of years, with where they stand. */
function yearLabels(axes: ScenePart): Text[] {
  const texts = marksOf(axes, 'text').filter(({ anchor, text }) => anchor === 'middle' && /^\d+(\.5)?$/.test(text))
  return texts.toSorted((a, b) => a.at[0] - b.at[0])
}

/** The scale that the axis promises, from its first and last label. */
function scaleOf(axes: ScenePart): (days: number) => number {
  const labels = yearLabels(axes)
  const [first, last] = [labels[0], labels.at(-1)]
  if (!first || !last || first === last) throw new Error('the axis has fewer than two labels')
  const years = Number(last.text) - Number(first.text)
  const pixelsPerDay = (last.at[0] - first.at[0]) / (years * DAYS_PER_YEAR)
  return (days) => first.at[0] + pixelsPerDay * (days - Number(first.text) * DAYS_PER_YEAR)
}

describe('survival figure', () => {
  test('the curve passes through every estimate, where the axis says that it is', () => {
    const { scene, data } = survivalOf(FOUR, pageFrame(800))
    const axes = partNamed(scene, 'axes')
    const x = scaleOf(axes)
    const [hundred, zero] = ['100', '0'].map((text) =>
      marksOf(axes, 'text').find((mark) => mark.anchor === 'end' && mark.text === text),
    )
    const y = (share: number) => (zero?.at[1] ?? 0) + share * ((hundred?.at[1] ?? 0) - (zero?.at[1] ?? 0))
    const line = marksOf(partNamed(scene, 'curve'), 'polyline')[0]?.points ?? []
    const curve = data.groups[0]?.curve ?? []
    expect(curve.map(({ survival }) => survival)).toEqual([0.75, 0.5, 0.5, 0])
    for (const { time, survival } of curve) {
      expect(line.some(([px, py]) => Math.abs(px - x(time)) < 0.01 && Math.abs(py - y(survival)) < 0.01)).toBe(true)
    }
  })

  test('each step says who it is and rests on that treaty', () => {
    const { scene } = survivalOf(FOUR, pageFrame(800))
    const [alba, , cresta] = dataParts(scene)
    expect(alba?.rows).toEqual(['treaty-00'])
    expect(alba?.label).toContain('Alba: in force after 1.0 year (366 days). Share still waiting: 75%')
    expect(cresta?.rows).toEqual(['treaty-02'])
    expect(cresta?.label).toContain(
      'Cresta: still waiting after 4.0 years (1,461 days), last confirmed on 25 January 2019',
    )
  })

  test('a treaty still waiting has a tick on the curve and no fall', () => {
    const { scene } = survivalOf(FOUR, pageFrame(800))
    const cresta = dataParts(scene)[2]
    expect(cresta?.marks.map((mark) => mark.kind)).toEqual(['symbol'])
    expect(marksOf(cresta ?? { marks: [] }, 'symbol')[0]?.symbol).toBe('tick')
  })

  test('the median is read off at half height, at its own time', () => {
    const { scene, data } = survivalOf(FOUR, pageFrame(800))
    const x = scaleOf(partNamed(scene, 'axes'))
    const median = data.groups[0]?.quantiles.find(({ probability }) => probability === 0.5)?.value ?? Number.NaN
    expect(marksOf(partNamed(scene, 'median'), 'symbol')[0]?.at[0]).toBeCloseTo(x(median), 6)
    expect(marksOf(partNamed(scene, 'median-label'), 'text')[0]?.text).toContain(
      `Half by ${(median / DAYS_PER_YEAR).toFixed(1)} years`,
    )
  })

  test('numbers at risk stand under the ticks of the axis and count the waits at least as long', () => {
    fc.assert(
      fc.property(dossiersWithWaits, frames, (dossier, frame) => {
        const { scene, data } = survivalOf(dossier, frame)
        const labels = yearLabels(partNamed(scene, 'axes'))
        const numbers = marksOf(partNamed(scene, 'numbers at risk'), 'text').filter(({ anchor }) => anchor === 'middle')
        const atRisk = numbers.slice(0, labels.length)
        expect(atRisk.map(({ at }) => at[0])).toEqual(labels.map(({ at }) => at[0]))
        for (const [index, label] of labels.entries()) {
          const days = Number(label.text) * DAYS_PER_YEAR
          expect(Number(atRisk[index]?.text)).toBe(data.observations.filter(({ lagDays }) => lagDays >= days).length)
          expect(Number(numbers[labels.length + index]?.text)).toBe(
            data.observations.filter(({ lagDays, happened }) => happened && lagDays <= days).length,
          )
        }
      }),
    )
  })

  test('every observation is behind exactly one part that takes focus', () => {
    fc.assert(
      fc.property(dossiersWithWaits, fc.constantFrom('none', 'region', 'decade'), (dossier, groupBy) => {
        const { scene, data } = survivalOf(dossier, pageFrame(700), groupBy)
        const rows = dataParts(scene).flatMap((part) => part.rows ?? [])
        expect(rows.toSorted()).toEqual(data.observations.map(({ treaty }) => treaty).toSorted())
        const names = dataParts(scene).map(({ name }) => name)
        expect(new Set(names).size).toBe(names.length)
      }),
    )
  })

  test('small multiples share their scales', () => {
    const dossier = smallDossier([
      { name: 'Alba', region: 'Europe', signed: '2000-01-01', inForce: '2001-01-01' },
      { name: 'Bolivar', region: 'Other', signed: '2000-01-01', inForce: '2008-06-01' },
      { name: 'Cresta', region: 'MENA', signed: '2000-01-01', inForce: '2003-01-01' },
    ])
    const { scene } = survivalOf(dossier, pageFrame(1280), 'region')
    const panels = scene.parts.filter(({ name }) => name === 'axes')
    expect(panels).toHaveLength(3)
    const offsets = panels.map((axes) => {
      const labels = yearLabels(axes)
      return labels.map(({ text, at }) => [text, Math.round((at[0] - (labels[0]?.at[0] ?? 0)) * 1e6)])
    })
    expect(offsets[1]).toEqual(offsets[0])
    expect(offsets[2]).toEqual(offsets[0])
  })

  test('no text leaves the frame, whatever the data', () => {
    fc.assert(
      fc.property(dossiersWithWaits, frames, fc.constantFrom('none', 'region', 'decade'), (dossier, frame, groupBy) => {
        const { scene } = survivalOf(dossier, frame, groupBy)
        expect(textsOutside(scene, frame)).toEqual([])
      }),
    )
  })

  test('no text covers another', () => {
    fc.assert(
      fc.property(dossiersWithWaits, frames, fc.constantFrom('none', 'region', 'decade'), (dossier, frame, groupBy) => {
        const { scene } = survivalOf(dossier, frame, groupBy)
        expect(textsOverlapping(scene, frame)).toEqual([])
      }),
    )
  })

  test('a view without treaties says so', () => {
    const { scene } = survivalOf(smallDossier([]), pageFrame(390))
    expect(scene.parts.flatMap(({ marks }) => marks).map((mark) => (mark.kind === 'text' ? mark.text : ''))).toEqual([
      'Nothing to draw in this view.',
    ])
  })
})
