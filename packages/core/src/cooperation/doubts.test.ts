import { describe, expect, it } from 'vitest'
import { type TableRows, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { type Doubt, doubtsOf, readingVariants } from './doubts.ts'
import { type IndicatorMatrix, columnsOf, indicatorMatrix } from './indicator-matrix.ts'

const indicators = [
  { id: 'extradition', rule: 'extradition-treaty' },
  { id: 'returns', rule: 'returns', dimension: 'practice' },
]

/** Armenia’s treaty is in force says the paper, and not, says the ministry later; Thailand’s is beyond doubt. */
const disputed = treatyRows({
  THA: { signed: '1993-08-26', 'in-force': '1999-03-07' },
  ARM: { signed: '2015-03-25', 'in-force': '2018-01-04', pending: { ministry: '2019-01-25' } },
})

const sources = [{ id: 'page' }, { id: 'ministry', kind: 'ministry', tier: 'ministry' }]

function matrixOf(rows: TableRows): IndicatorMatrix {
  return indicatorMatrix(selectView(makeDossier({ sources, indicators, ...rows })))
}

function valueOf(matrix: IndicatorMatrix, columns: readonly ArrayLike<number>[], indicator: string, state: string) {
  const row = matrix.indicators.findIndex(({ id }) => id === indicator)
  return columns[row]![matrix.states.indexOf(state)]
}

const idsOf = (doubts: readonly Doubt[]) => doubts.map(({ id }) => id)

describe('doubts', () => {
  it('are none where nothing could be read otherwise', () => {
    expect(doubtsOf(matrixOf(treatyRows({ THA: { signed: '1993-08-26', 'in-force': '1999-03-07' } })))).toEqual([])
  })

  it('on a disputed treaty are read the other way by believing those whom the resolver does not', () => {
    const matrix = matrixOf(disputed)
    const doubts = doubtsOf(matrix)
    expect(idsOf(doubts)).toEqual(['chn-arm'])
    expect(doubts[0]!.evidence.map(({ row }) => row)).toEqual(['chn-arm.in-force.page'])
    expect(doubts[0]!.what).toMatch(/^Sources disagree on the dates of “A treaty”;/)
    const { columnsOf: columnsOfVariant } = readingVariants(matrix, doubts)
    expect(valueOf(matrix, columnsOf(matrix), 'extradition', 'ARM')).toBe(0.5)
    expect(valueOf(matrix, columnsOfVariant(1), 'extradition', 'ARM')).toBe(1)
    expect(valueOf(matrix, columnsOfVariant(1), 'extradition', 'THA')).toBe(1)
  })

  it('turn the other way round where the entry into force stands', () => {
    const stands = treatyRows({
      THA: { signed: '1993-08-26', 'in-force': '1999-03-07' },
      ARM: { signed: '2015-03-25', 'in-force': { ministry: '2018-01-04' }, pending: { page: '2019-01-25' } },
    })
    const matrix = matrixOf(stands)
    expect(valueOf(matrix, columnsOf(matrix), 'extradition', 'ARM')).toBe(1)
    const doubts = doubtsOf(matrix)
    expect(idsOf(doubts)).toEqual(['chn-arm'])
    expect(valueOf(matrix, readingVariants(matrix, doubts).columnsOf(1), 'extradition', 'ARM')).toBe(0.5)
  })

  it('on instruments without a word on their force are one for each kind', () => {
    const rows = treatyRows({
      IRN: { signed: '2012-09-10' },
      KEN: { signed: '2017-05-15' },
      THA: { signed: '1993-08-26', 'in-force': '1999-03-07' },
    })
    const assistance = { id: 'other', kind: 'mutual-legal-assistance', parties: 'CHN;KEN' }
    const signed = { id: 'other.signed', treaty: 'other', stage: 'signed', date: '2018' }
    const matrix = matrixOf({
      indicators: [...indicators, { id: 'assistance', rule: 'legal-assistance-treaty' }],
      treaties: [...rows.treaties, assistance],
      milestones: [...rows.milestones, signed],
    })
    const doubts = doubtsOf(matrix)
    expect(doubts.map(({ id, evidence }) => [id, ...evidence.map(({ row }) => row)])).toEqual([
      ['unsettled-extradition', 'chn-irn', 'chn-ken'],
      ['unsettled-mutual-legal-assistance', 'other'],
    ])
    expect(doubts.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^Of 2 extradition treaties no source says whether they were in force on the date:/),
      expect.stringMatching(
        /^Of 1 treaty on mutual legal assistance no source .* they count as signed; the other reading has them in force\.$/,
      ),
    ])
    const { columnsOf: columnsOfVariant } = readingVariants(matrix, doubts)
    const inForce = (variant: number) =>
      ['extradition', 'assistance'].map((id) => valueOf(matrix, columnsOfVariant(variant), id, 'KEN'))
    expect([0, 1, 2, 3].map(inForce)).toEqual([
      [0.5, 0.5],
      [1, 0.5],
      [0.5, 1],
      [1, 1],
    ])
  })

  it('on a list that is not complete leave states without a row unknown', () => {
    const matrix = matrixOf({
      ...treatyRows({ THA: { signed: '1993-08-26', 'in-force': '1999-03-07' } }),
      countries: [{ id: 'MYS' }],
      counts: [{ treaty_kind: 'extradition', treaty_status: 'signed', low: '54', high: '54' }],
      events: [{ kind: 'return', actors: 'MYS', counterparts: 'CHN', date: '2019-01-25' }],
    })
    const doubts = doubtsOf(matrix)
    expect(idsOf(doubts)).toEqual(['open-list-extradition'])
    expect(doubts[0]!.what).toMatch(
      /^By the largest count 54 extradition treaties are signed, and the rows name 1: a state without a row counts as having none;/,
    )
    expect(doubts[0]!.evidence.map(({ row }) => row)).toEqual(['counts-1'])
    expect(valueOf(matrix, columnsOf(matrix), 'extradition', 'MYS')).toBe(0)
    expect(valueOf(matrix, readingVariants(matrix, doubts).columnsOf(1), 'extradition', 'MYS')).toBeNaN()
  })

  it('on the day of a signature make a treaty that is signed one that is not yet, and the other way about', () => {
    const signedBy = (page: string, ministry: string) => {
      const { treaties, milestones } = treatyRows({
        THA: { signed: { ministry: '1993-08-26' } },
        ARM: { signed: { page, ministry } },
      })
      const bound = { id: 'bound', treaty: 'chn-tha', stage: 'in-force', date: '1999' }
      return matrixOf({ treaties, milestones: [...milestones, bound] })
    }
    const matrix = signedBy('2020-01-01', '2018-01-01')
    const doubts = doubtsOf(matrix)
    expect(idsOf(doubts)).toContain('chn-arm')
    expect(doubts.find(({ id }) => id === 'chn-arm')!.evidence.map(({ row }) => row)).toEqual(['chn-arm.signed.page'])
    const variant = 2 ** idsOf(doubts).indexOf('chn-arm')
    expect(valueOf(matrix, columnsOf(matrix), 'extradition', 'ARM')).toBe(0.5)
    expect(valueOf(matrix, readingVariants(matrix, doubts).columnsOf(variant), 'extradition', 'ARM')).toBe(0)
  })

  it('on the entry into force alone leave the signature as it is', () => {
    const matrix = matrixOf(
      treatyRows({
        THA: { signed: '1993-08-26', 'in-force': '1999-03-07' },
        ARM: {
          signed: '2015-03-25',
          'in-force': { page: '2018-01-04', ministry: '2019-06-01' },
          pending: '2017-01-01',
        },
      }),
    )
    const doubts = doubtsOf(matrix)
    expect(idsOf(doubts)).toEqual(['chn-arm'])
    expect(valueOf(matrix, columnsOf(matrix), 'extradition', 'ARM')).toBe(0.5)
    expect(valueOf(matrix, readingVariants(matrix, doubts).columnsOf(1), 'extradition', 'ARM')).toBe(1)
  })

  it('on accounts that are speculation, and on dates that are spans, name the rows', () => {
    const event = { kind: 'return', actors: 'MYS', counterparts: 'CHN' }
    const told = { id: 'told', happening: 'told', ...event, date: '2014-01-25' }
    const rumour = {
      id: 'rumour',
      happening: 'rumour',
      ...event,
      date: '2019-01-25',
      described_as: 'speculation',
      described_by: 'it',
    }
    const span = { id: 'span', happening: 'span', ...event, date: '2009/2010' }
    const later = { id: 'later', happening: 'later', ...event, date: '2020/2021' }
    const beside = { id: 'beside', happening: 'beside', ...event, kind: 'visit', date: '2010/2011' }
    const matrix = matrixOf({ countries: [{ id: 'MYS' }], events: [told, rumour, span, later, beside] })
    const doubts = doubtsOf(matrix)
    expect(doubts.map(({ id, evidence }) => [id, ...evidence.map(({ row }) => row)])).toEqual([
      ['speculation', 'rumour'],
      ['dating', 'span'],
    ])
    expect(doubts.map(({ what }) => what)).toEqual([
      expect.stringMatching(/speculation do not count; the other reading counts them/),
      expect.stringMatching(/counts from the last day of it; the other reading takes the first day/),
    ])
    expect(valueOf(matrix, readingVariants(matrix, doubts).columnsOf(1), 'returns', 'MYS')).toBe(1)
  })

  it('beyond two dozen are turned together', () => {
    const partners =
      'ARM AZE BEL BGR BIH BLR BRA CHL CYP DZA ECU ESP ETH FRA GRC HUN IDN IRN ITA KAZ KEN KGZ KHM KOR LAO LKA'
    const claims = { signed: '2015-03-25', 'in-force': '2018-01-04', pending: { ministry: '2019-01-25' } }
    const all = partners.split(' ')
    const of = (count: number) =>
      matrixOf(treatyRows(Object.fromEntries(all.slice(0, count).map((one) => [one, claims]))))
    expect(idsOf(doubtsOf(of(24))).at(-1)).toBe(`chn-${all[23]!.toLowerCase()}`)
    const matrix = of(26)
    const doubts = doubtsOf(matrix)
    const [last] = doubts.slice(-1)
    expect(doubts).toHaveLength(24)
    expect(last).toMatchObject({ id: 'others', what: '3 further disputes, read the other way together.' })
    expect(last!.evidence.map(({ row }) => row)).toEqual(
      all.slice(23).map((one) => `chn-${one.toLowerCase()}.in-force.page`),
    )
    const { count, columnsOf: columnsOfVariant } = readingVariants(matrix, doubts)
    expect(count).toBe(2 ** 24)
    const turned = columnsOfVariant(2 ** 23)
    expect(all.map((state) => valueOf(matrix, turned, 'extradition', state))).toEqual(
      all.map((_, place) => (place < 23 ? 0.5 : 1)),
    )
  })

  it('that change no value are not listed', () => {
    // Both dates of entry lie before the as-of date: whichever holds, the treaty is in force.
    const matrix = matrixOf(
      treatyRows({ FRA: { signed: '2007-03-20', 'in-force': { page: '2017-07-17', ministry: '2015-07-17' } } }),
    )
    expect(doubtsOf(matrix)).toEqual([])
  })
})

describe('the ways to combine doubts', () => {
  const rows: TableRows = {
    ...disputed,
    countries: [{ id: 'MYS' }],
    events: [{ kind: 'return', actors: 'MYS', counterparts: 'CHN', date: '2009-01-25/2014-01-25' }],
  }
  const combine = () => {
    const matrix = matrixOf(rows)
    const doubts = doubtsOf(matrix)
    return { matrix, doubts, variants: readingVariants(matrix, doubts) }
  }

  it('are two to the number of doubts, and number 0 is the index as it stands', () => {
    const { matrix, doubts, variants } = combine()
    expect(idsOf(doubts)).toEqual(['chn-arm', 'dating'])
    expect(variants.count).toBe(4)
    expect(variants.columnsOf(0)).toEqual(columnsOf(matrix))
  })

  it('turn each doubt by itself', () => {
    const { matrix, variants } = combine()
    const asStated = columnsOf(matrix)
    const both = variants.columnsOf(3)
    expect(valueOf(matrix, variants.columnsOf(1), 'returns', 'MYS')).toBe(valueOf(matrix, asStated, 'returns', 'MYS'))
    expect(valueOf(matrix, variants.columnsOf(2), 'extradition', 'ARM')).toBe(0.5)
    expect(valueOf(matrix, both, 'extradition', 'ARM')).toBe(1)
    expect(valueOf(matrix, both, 'returns', 'MYS')).toBeCloseTo(0.25, 3)
  })
})
