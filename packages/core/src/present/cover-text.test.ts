import { expect, test } from 'vitest'
import { type PartOf, partOf } from '../../test/support/part-of.ts'
import type { InstrumentCover } from '../routes/instrument-cover.ts'
import { asCivilDate } from '../time/civil-date.ts'
import { coverText } from './cover-text.ts'

const TODAY = asCivilDate('2019-01-25')
const [SENATE, SILENT] = [
  { statedBy: 'the senate', asOf: '2012' },
  { statedBy: 'the senate', asOf: null },
]

type Instrument = PartOf<InstrumentCover['instruments'][number]>

const textOf = (
  cover: InstrumentCover['cover'],
  instrument: Instrument = {},
  denial: PartOf<InstrumentCover>['denial'] = null,
) => {
  const none = { signedOn: null, inForceOn: null, lagDays: null, pendingDays: null, pendingOn: null }
  const other = { ...none, status: 'terminated', signedOn: '1980', inForceOn: '1981' } as const
  const instruments = [other, { ...none, status: cover, ...instrument } as Instrument]
  return coverText(partOf<InstrumentCover>({ cover, instruments, denial }), TODAY)
}

test.each([
  ['in-force', {}, 'in force'],
  ['in-force', { inForceOn: '1999-03-07' }, 'in force since 7 March 1999'],
  ['in-force', { inForceOn: '1999', lagDays: 2000 }, 'in force since 1999, 5.5 years after signature'],
  ['in-force', { inForceOn: '../2010' }, 'in force by 2010'],
  ['pending', {}, 'pending'],
  ['pending', { signedOn: '2017-05' }, 'pending since May 2017'],
  ['pending', { signedOn: '../2017' }, 'pending since 2017 or earlier'],
  ['pending', { signedOn: '2017', pendingDays: 365 }, 'pending since 2017 (1.0 year)'],
  ['pending', { pendingDays: 731, pendingOn: TODAY }, 'pending (2.0 years)'],
  [
    'pending',
    { pendingDays: 731, pendingOn: asCivilDate('2015-01-01') },
    'pending (2.0 years to 1 January 2015, when last confirmed)',
  ],
  ['unknown', {}, 'signed, no source of this view says whether it is in force'],
  ['unknown', { signedOn: '2002/2010' }, 'signed 2002–2010, no source of this view says whether it is in force'],
  ['unknown', { signedOn: '../2010' }, 'signed by 2010, no source of this view says whether it is in force'],
  ['sought', {}, 'sought'],
  ['rejected', {}, 'rejected'],
  ['none-on-record', {}, 'none on record'],
] as const)('an instrument that is %s: %j', (cover, instrument, text) => {
  expect(textOf(cover, instrument)).toBe(text)
})

test.each([
  ['of its own date', SENATE, 'none, says the senate of 2012'],
  ['of the date of the view', { ...SENATE, asOf: TODAY }, 'none, says the senate'],
  ['of no date', SILENT, 'none, says the senate'],
  ['of nobody', null, 'none, says a source'],
])('a denial %s', (_case, denial, text) => {
  expect(textOf('none-claimed', {}, denial)).toBe(text)
})

test('without a date to set it beside, neither the last confirmation nor the day of a denial is that day', () => {
  const pending = partOf<InstrumentCover>({
    cover: 'pending',
    instruments: [{ status: 'pending', signedOn: '2017', pendingDays: 731, pendingOn: TODAY }],
  })
  expect(coverText(pending, null)).toBe('pending since 2017 (2.0 years)')
})
