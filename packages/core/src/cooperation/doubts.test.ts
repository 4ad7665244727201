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
    const matrix = matrixOf(treatyRows({ IRN: { signed: '2012-09-10' }, KEN: { signed: '2017-05-15' } }))
    expect(idsOf(doubtsOf(matrix))).toEqual(['unsettled-extradition'])
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
    expect(valueOf(matrix, columnsOf(matrix), 'extradition', 'MYS')).toBe(0)
    expect(valueOf(matrix, readingVariants(matrix, doubts).columnsOf(1), 'extradition', 'MYS')).toBeNaN()
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
