import { describe, expect, it } from 'vitest'
import { parseDataTable } from '../dossier/data-table.ts'
import type { Answer } from './answer.ts'
import type { CompositeData } from './composite.run.ts'
import { compositeTool } from './composite.schema.ts'

const CSV = 'name,region,gain,cost,wrong\nA,North,1,9,1\nB,South,3,5,x\nC,South,5,1,2\n'

function ask(csv: string, given: Readonly<Record<string, unknown>>): Answer<CompositeData> {
  const table = parseDataTable('own.csv', csv, 'a'.repeat(64))
  return compositeTool.prepare(table, { unit: 'name', draws: 50, ...given }).answer() as Answer<CompositeData>
}

describe('which columns are indicators', () => {
  it('every column of numbers, if the weights name none; what is left out is told', () => {
    const { data, meta } = ask(CSV, {})
    expect(data.indicators.map(({ indicator }) => indicator)).toEqual(['gain', 'cost'])
    expect(meta.warnings).toContain('Not among the indicators: region (it holds text) and wrong (it holds text).')
  })

  it('those that the weights name, and no other', () => {
    const { data, meta } = ask(CSV, { weights: 'gain=3' })
    expect(data.indicators).toEqual([{ indicator: 'gain', weight: 1, direction: 1 }])
    expect(meta.warnings[0]).toContain('cost (the weights do not name it)')
  })

  it('a named column that holds text is refused by file, row and column', () => {
    expect(() => ask(CSV, { weights: 'wrong=1' })).toThrow(/own\.csv:3:wrong: not a number \(got "x"/)
  })

  it('a column that does not exist is refused with those that do', () => {
    expect(() => ask(CSV, { weights: 'hope=1' })).toThrow(/weights: own\.csv has no column "hope"/)
    expect(() => ask(CSV, { direction: 'hope=-1' })).toThrow(/direction: own\.csv has no column "hope"/)
    expect(() => ask(CSV, { unit: 'hope' })).toThrow(/unit: own\.csv has no column "hope"/)
    expect(() => ask(CSV, { unit: '' })).toThrow(/unit: missing/)
  })
})

it('a direction of −1 turns a column round', () => {
  expect(ask(CSV, { direction: 'cost=-1' }).data.units.map(({ rank }) => rank)).toEqual([3, 2, 1])
  expect(ask(CSV, {}).data.units.map(({ score }) => score)).toEqual([0.5, 0.5, 0.5])
})

it('weights in a body may be an object, and mean the same', () => {
  expect(ask(CSV, { weights: { gain: 2, cost: 1 } }).data).toEqual(ask(CSV, { weights: 'cost=1,gain=2' }).data)
})

describe('units', () => {
  it('without a name, or with the name of another, are refused', () => {
    expect(() => ask('name,a\nA,1\n,2\n', {})).toThrow(/own\.csv:3:name: empty/)
    expect(() => ask('name,a\nA,1\nA,2\n', {})).toThrow(/own\.csv:3:name: "A" stands in row 2 already/)
  })

  it('keep the order of the file, and the table is by rank', () => {
    const prepared = compositeTool.prepare(parseDataTable('own.csv', CSV, 'a'.repeat(64)), {
      unit: 'name',
      direction: 'cost=-1',
      draws: 50,
    })
    expect((prepared.answer().data as CompositeData).units.map(({ unit }) => unit)).toEqual(['A', 'B', 'C'])
    expect(prepared.table().rows.map(([, unit]) => unit)).toEqual(['C', 'B', 'A'])
  })

  it('more than three hundred come without pairs, which is told', () => {
    const many = `name,a\n${Array.from({ length: 301 }, (_, unit) => `u${unit},${unit}`).join('\n')}\n`
    const { data, meta } = ask(many, { draws: 2 })
    expect(data.dominance).toEqual([])
    expect(data.units[0]!.rankInterval).not.toBeNull()
    expect(meta.warnings.some((warning) => warning.includes('more than 300 units'))).toBe(true)
  })
})

describe('choices that do not go together are refused', () => {
  it.each([
    [{ normalise: 'z-score', aggregate: 'geometric' }, /normalise: z-scores fall below 0/],
    [{ normalise: 'z-score', vary: 'aggregation' }, /normalise: z-scores fall below 0/],
    [{ normalise: 'target' }, /goals: no value for "gain"/],
    [{ normalise: 'target', goals: 'gain=5,cost=1' }, /worst: no value for "gain"/],
    [{ low: 5, high: 1 }, /low: 5 is not below high, 1/],
    [{ weights: 'gain=0' }, /a sum above 0/],
  ])('%j', (given, message) => {
    expect(() => ask(CSV, given)).toThrow(message)
  })
})

it('where the mean is varied no unit falls to 0 for the worst of one column, and the answer says why', () => {
  const { data, meta } = ask(CSV, { vary: 'aggregation,normalisation' })
  expect(data.sensitivity.map(({ input }) => input)).toEqual(['normalisation', 'aggregation'])
  expect(meta.warnings.some((warning) => warning.startsWith('In the draws values start at a hundredth'))).toBe(true)
})
