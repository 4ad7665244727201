import { type CivilDate, asDateRange, toDayNumber } from '@ffc/core/time'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { waitsOf } from '../../test/support/figures-of.ts'
import { frames } from '../../test/support/frames.ts'
import { dataParts, marksOf, partNamed, textsOutside, textsOverlapping } from '../../test/support/scene-text.ts'
import { type SmallTreaty, idOf, smallDossier, smallDossiers } from '../../test/support/small-dossier.ts'
import { pageFrame } from '../page-frame.ts'
import type { Scene, Text } from '../scene.ts'
import { terminalFrame } from '../terminal/terminal-frame.ts'
import { waitAxis, waitBar } from './wait-bar.ts'
import { waitSpan } from './wait-scale.ts'

const SCALE: readonly SmallTreaty[] = [
  { name: 'Oldest', signed: '1996-01-01', inForce: '1997-01-01' },
  { name: 'Newest', signed: '2016-01-01', inForce: '2017-01-01' },
]

const day = (text: string) => toDayNumber(text as CivilDate)

/** The scale that the axis promises, from its first and last year. */
function scaleOf(scene: Scene): (dayNumber: number) => number {
  const labels = marksOf(partNamed(scene, 'axis'), 'text').filter(({ anchor }) => anchor === 'middle')
  const at = (label: Text | undefined) => [day(`${label?.text}-01-01`), label?.at[0] ?? 0] as const
  const [[firstDay, firstX], [lastDay, lastX]] = [at(labels[0]), at(labels.at(-1))]
  return (dayNumber) => firstX + ((dayNumber - firstDay) / (lastDay - firstDay)) * (lastX - firstX)
}

/** One treaty among two that stretch the axis. */
function drawn(treaty: SmallTreaty) {
  const { scene, records } = waitsOf(smallDossier([...SCALE, treaty]), pageFrame(900))
  const part = partNamed(scene, idOf(2))
  return {
    part,
    x: scaleOf(scene),
    bars: marksOf(part, 'bar'),
    symbols: marksOf(part, 'symbol'),
    texts: marksOf(part, 'text').map(({ text }) => text),
    record: records.find(({ id }) => id === idOf(2)),
    asOfX: marksOf(partNamed(scene, 'as-of'), 'line')[0]?.from[0] ?? Number.NaN,
  }
}

describe('treaty waits', () => {
  test('a bar runs from signature to entry into force and ends in a filled dot', () => {
    const { bars, symbols, texts, x, part } = drawn({ name: 'Alba', signed: '2002-03-04', inForce: '2007-09-10' })
    expect(bars).toHaveLength(1)
    expect(bars[0]?.x).toBeCloseTo(x(day('2002-03-04')), 6)
    expect((bars[0]?.x ?? 0) + (bars[0]?.width ?? 0)).toBeCloseTo(x(day('2007-09-10')), 6)
    expect(symbols.map(({ symbol }) => symbol)).toEqual(['filled-dot'])
    expect(symbols[0]?.at[0]).toBeCloseTo(x(day('2007-09-10')), 6)
    expect(texts).toEqual(['Alba', '5.5'])
    expect(part.label).toBe('Alba: signed 4 March 2002; in force 10 September 2007, after 5.5 years (2,016 days).')
  })

  test('a pending treaty fades to the as-of line and ends in a hollow dot', () => {
    const { bars, symbols, texts, x, asOfX, part } = drawn({
      name: 'Bolivar',
      signed: '2017-05-13',
      pendingOn: '2019-01-25',
    })
    expect(bars.map(({ fade, tone }) => [fade, tone])).toEqual([['right', 'pending']])
    expect(bars[0]?.x).toBeCloseTo(x(day('2017-05-13')), 6)
    expect((bars[0]?.x ?? 0) + (bars[0]?.width ?? 0)).toBeCloseTo(asOfX, 6)
    expect(symbols.map(({ symbol }) => symbol)).toEqual(['hollow-dot'])
    expect(marksOf(part, 'line')).toEqual([])
    expect(texts.at(-1)).toBe('1.7+')
    expect(part.label).toContain('pending for 1.7 years (622 days), last confirmed on 25 January 2019')
  })

  test('a pending treaty last heard of earlier ends there, with dashes on to the as-of line', () => {
    const { bars, part, x, asOfX } = drawn({ name: 'Cresta', signed: '2010-01-01', pendingOn: '2013-06-30' })
    expect((bars[0]?.x ?? 0) + (bars[0]?.width ?? 0)).toBeCloseTo(x(day('2013-06-30')), 6)
    const [dashes] = marksOf(part, 'line')
    expect(dashes?.dashed).toBe(true)
    expect([dashes?.from[0], dashes?.to[0]]).toEqual([
      expect.closeTo(x(day('2013-06-30')), 6),
      expect.closeTo(asOfX, 6),
    ])
  })

  test('a treaty of which nobody says what became of it has no bar', () => {
    const { bars, symbols, texts } = drawn({ name: 'Dorado', signed: '2010-01-01' })
    expect(bars).toEqual([])
    expect(symbols.map(({ symbol }) => symbol)).toEqual(['short-tick'])
    expect(texts.at(-1)).toBe('unknown')
  })

  test('an imprecise date is soft for exactly as long as the doubt', () => {
    const { bars, x, texts } = drawn({ name: 'Elba', signed: '2004', inForce: '2006-02' })
    expect(bars.map(({ soft }) => soft)).toEqual(['left', undefined, 'right'])
    const [start, firm, end] = bars
    expect([start?.x, (start?.x ?? 0) + (start?.width ?? 0)]).toEqual([
      expect.closeTo(x(day('2004-01-01')), 6),
      expect.closeTo(x(day('2004-12-31')), 6),
    ])
    expect(firm?.x).toBeCloseTo(x(day('2004-12-31')), 6)
    expect([end?.x, (end?.x ?? 0) + (end?.width ?? 0)]).toEqual([
      expect.closeTo(x(day('2006-02-01')), 6),
      expect.closeTo(x(day('2006-02-28')), 6),
    ])
    expect(texts.at(-1)).toBe('1.1–2.2')
  })

  test('a disputed value is ringed where it stands, and the label gives the other one', () => {
    const { symbols, part } = drawn({
      name: 'Fara',
      signed: '2007-03-20',
      inForce: '2015-07-17',
      dissent: { stage: 'in-force', date: '2017-07-17' },
    })
    expect(symbols.map(({ symbol }) => symbol)).toEqual(['filled-dot', 'ring'])
    expect(symbols[1]?.at).toEqual(symbols[0]?.at)
    expect(part.label).toContain('Disputed: others give entry into force 17 July 2017 (paper).')
    expect(part.rows).toContain(`${idOf(2)}.in-force.paper`)
  })

  test('of an interval it says that the day lies within it', () => {
    const { part } = drawn({ name: 'Hora', signed: '../2016-05-01', inForce: '2017-01-01/2018-01-01' })
    expect(part.label).toBe('Hora: signed by 1 May 2016; in force between 1 January 2017 and 1 January 2018.')
  })

  test('a vaguer date that agrees is no dispute', () => {
    const { symbols, part } = drawn({
      name: 'Gora',
      signed: '2007-03-20',
      inForce: '2015-07-17',
      dissent: { stage: 'signed', date: '2007-03' },
    })
    expect(symbols.map(({ symbol }) => symbol)).toEqual(['filled-dot'])
    expect(part.label).not.toContain('Disputed')
  })

  test('rows stand in the order of signature', () => {
    fc.assert(
      fc.property(smallDossiers, (dossier) => {
        const { scene, records } = waitsOf(dossier, pageFrame(800))
        const days = dataParts(scene).map(({ name }) => {
          const signedOn = records.find(({ id }) => id === name)?.signedOn ?? null
          const range = signedOn === null ? null : asDateRange(signedOn)
          return range?.earliest ?? range?.latest ?? Infinity
        })
        expect(days).toEqual(days.toSorted((a, b) => a - b))
      }),
    )
  })

  test('every record is one part that takes focus, with its name, its rows and its wait', () => {
    fc.assert(
      fc.property(smallDossiers, frames, (dossier, frame) => {
        const { scene, records } = waitsOf(dossier, frame)
        const parts = dataParts(scene)
        expect(parts.map(({ name }) => name).toSorted()).toEqual(records.map(({ id }) => id).toSorted())
        for (const record of records) {
          const part = parts.find(({ name }) => name === record.id)
          expect(part?.label?.startsWith(`${record.partnerName}: `)).toBe(true)
          expect(part?.rows?.[0]).toBe(record.id)
          for (const { row } of record.sources) expect(part?.rows).toContain(row)
        }
        const measured = records.filter(({ lagDays }) => lagDays !== null && lagDays >= 0)
        expect(measured.map(({ id }) => marksOf(partNamed(scene, id), 'text').at(-1)?.text)).toEqual(
          measured.map(({ lagDays }) => ((lagDays ?? 0) / 365.25).toFixed(1)),
        )
      }),
    )
  })

  test('nothing is drawn after the as-of date', () => {
    fc.assert(
      fc.property(smallDossiers, (dossier) => {
        const { scene, records } = waitsOf(dossier, pageFrame(800))
        fc.pre(records.length > 0)
        const asOfX = marksOf(partNamed(scene, 'as-of'), 'line')[0]?.from[0] ?? Number.NaN
        for (const part of dataParts(scene)) {
          for (const { x, width } of marksOf(part, 'bar')) expect(x + width).toBeLessThanOrEqual(asOfX + 1e-6)
          for (const { at } of marksOf(part, 'symbol')) expect(at[0]).toBeLessThanOrEqual(asOfX + 1e-6)
          for (const { to } of marksOf(part, 'line')) expect(to[0]).toBeLessThanOrEqual(asOfX + 1e-6)
        }
      }),
    )
  })

  test('a view without instruments says so', () => {
    const { scene } = waitsOf(smallDossier([]), pageFrame(800))
    expect(marksOf(partNamed(scene, 'nothing'), 'text').map(({ text }) => text)).toEqual([
      'Nothing to draw in this view.',
    ])
  })

  test('no text leaves the frame, whatever the data', () => {
    fc.assert(
      fc.property(smallDossiers, frames, (dossier, frame) => {
        expect(textsOutside(waitsOf(dossier, frame).scene, frame)).toEqual([])
      }),
    )
  })

  test('no text covers another', () => {
    fc.assert(
      fc.property(smallDossiers, frames, (dossier, frame) => {
        expect(textsOverlapping(waitsOf(dossier, frame).scene, frame)).toEqual([])
      }),
    )
  })
})

describe('wait bar', () => {
  test('bars of one table stand on one time scale', () => {
    const { records, view } = waitsOf(smallDossier(SCALE), pageFrame(800))
    const span = waitSpan(records, view.asOf)
    const bars = records.map((record) => {
      const scene = waitBar(record, { frame: pageFrame(240, 24), span, asOf: view.asOf })
      return marksOf(partNamed(scene, record.id), 'bar')[0]
    })
    const [oldest, newest] = bars
    const pixelsPerDay = ((newest?.x ?? 0) - (oldest?.x ?? 0)) / (day('2016-01-01') - day('1996-01-01'))
    expect(oldest?.width).toBeCloseTo(pixelsPerDay * (day('1997-01-01') - day('1996-01-01')), 6)
    expect(newest?.width).toBeCloseTo(pixelsPerDay * (day('2017-01-01') - day('2016-01-01')), 6)
  })

  test('the years over a column of bars stand where the bars have them, and apart', () => {
    fc.assert(
      fc.property(smallDossiers, fc.integer({ min: 60, max: 700 }), fc.boolean(), (dossier, width, isGrid) => {
        const { records, view } = waitsOf(dossier, pageFrame(800))
        const span = waitSpan(records, view.asOf)
        const frame = isGrid ? terminalFrame(Math.floor(width / 8), 1) : pageFrame(width, 24)
        const axis = waitAxis({ frame, span })
        expect(textsOverlapping(axis, frame)).toEqual([])
        expect(textsOutside(axis, frame)).toEqual([])
      }),
    )
  })

  test('one bar is one part that takes focus, inside its row', () => {
    fc.assert(
      fc.property(smallDossiers, frames, (dossier, { width }) => {
        const { records, view } = waitsOf(dossier, pageFrame(800))
        const span = waitSpan(records, view.asOf)
        for (const record of records) {
          const scene = waitBar(record, { frame: pageFrame(width, 24), span, asOf: view.asOf })
          expect(dataParts(scene)).toHaveLength(1)
          for (const bar of scene.parts.flatMap((part) => marksOf(part, 'bar'))) {
            expect(bar.x).toBeGreaterThanOrEqual(0)
            expect(bar.x + bar.width).toBeLessThanOrEqual(width)
            expect(bar.width).toBeGreaterThanOrEqual(0)
          }
        }
      }),
    )
  })
})
