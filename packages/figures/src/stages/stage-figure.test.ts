import type { StagesData } from '@ffc/core/analyses/stages.run'
import { type CivilDate, DAYS_PER_YEAR } from '@ffc/core/time'
import type { StageRecord } from '@ffc/core/treaty-lag'
import { describe, expect, test } from 'vitest'
import { marksOf, partNamed } from '../../test/support/scene-text.ts'
import { pageFrame } from '../page-frame.ts'
import { stageFigure } from './stage-figure.ts'

const YEAR = DAYS_PER_YEAR

function record(
  name: string,
  focalYears: number | null,
  partnerYears: number | null,
  over: Partial<StageRecord> = {},
): StageRecord {
  return {
    treaty: name,
    partner: null,
    partnerName: name,
    signedOn: '2000-01-01' as CivilDate,
    approvedByFocalOn: null,
    approvedByPartnerOn: null,
    exchangedOn: null,
    inForceOn: '2010-01-01' as CivilDate,
    focalDays: focalYears === null ? null : focalYears * YEAR,
    partnerDays: partnerYears === null ? null : partnerYears * YEAR,
    afterApprovalDays: null,
    lastSide:
      focalYears === null || partnerYears === null || focalYears === partnerYears
        ? null
        : focalYears > partnerYears
          ? 'focal'
          : 'partner',
    missing: [],
    sources: [{ row: `row-${name}`, source: 'paper', locator: 'p1' }],
    ...over,
  }
}

function draw(treaties: readonly StageRecord[]) {
  const both = treaties.filter(({ focalDays, partnerDays }) => focalDays !== null && partnerDays !== null)
  const data: StagesData = { focalName: 'Norway', n: treaties.length, bothDated: both.length, sides: [], treaties }
  return stageFigure(data, {
    frame: pageFrame(760),
    finding: { title: 'Title', subtitle: 'Subtitle', notes: [] },
    asOf: '2019-01-25' as CivilDate,
    source: 'Source.',
    parameters: { kind: 'extradition' },
  })
}

describe('stages', () => {
  test('the bar is as long as one side waited for the other, on the axis of years', () => {
    const scene = draw([record('Alba', 1, 4), record('Bolivar', 6, 4)])
    const ticks = marksOf(partNamed(scene, 'axis'), 'text').filter(({ text }) => /^\d+$/.test(text))
    const at = (year: string) => ticks.find(({ text }) => text === year)?.at[0] ?? Number.NaN
    const perYear = (at('6') - at('0')) / 6
    const [alba] = marksOf(partNamed(scene, 'Alba'), 'bar')
    expect(alba?.x).toBeCloseTo(at('0') + perYear, 6)
    expect((alba?.width ?? 0) / perYear).toBeCloseTo(3, 6)
    expect((marksOf(partNamed(scene, 'Bolivar'), 'bar')[0]?.width ?? 0) / perYear).toBeCloseTo(2, 6)
    expect(partNamed(scene, 'Alba').label).toContain('Norway waited for the partner 3.0 years')
    expect(partNamed(scene, 'Bolivar').label).toContain('the partner waited for Norway 2.0 years')
  })

  test('treaties stand under the side that approved last, the longest wait first', () => {
    const scene = draw([record('Alba', 1, 2), record('Bolivar', 6, 4), record('Cresta', 1, 5), record('Dorado', 2, 2)])
    expect(scene.parts.map(({ name }) => name).filter((name) => !['axis', 'key'].includes(name))).toEqual([
      'The partner approved last: 2 treaties',
      'Cresta',
      'Alba',
      'Norway approved last: 1 treaty',
      'Bolivar',
      'Both on one day: 1 treaty',
      'Dorado',
    ])
  })

  test('without a day of entry into force nothing is drawn after the later approval, and nothing is claimed', () => {
    const part = partNamed(draw([record('Alba', 1, 4, { inForceOn: null })]), 'Alba')
    expect(marksOf(part, 'symbol')).toEqual([])
    const end = marksOf(part, 'bar').map(({ x, width }) => x + width)[0] ?? Number.NaN
    for (const { to } of marksOf(part, 'line')) expect(to[0]).toBeLessThanOrEqual(end)
    expect(part.label).toContain('no source dates its entry into force to the day')
  })

  test('a treaty of which one approval is not dated is counted, not drawn', () => {
    const scene = draw([record('Alba', 1, 4), record('Bolivar', 1, null)])
    expect(scene.parts.some(({ name }) => name === 'Bolivar')).toBe(false)
    const words = marksOf(partNamed(scene, 'key'), 'text')
      .map(({ text }) => text)
      .join(' ')
    expect(words).toContain('Of 1 other extradition treaty no source of this view dates both approvals')
    expect(draw([record('Alba', 1, null)]).description).toContain('Of 1 extradition treaty no source of this view')
  })
})
