import { describe, expect, it } from 'vitest'
import { expectColumns } from '../../test/support/expect-answer.ts'
import { failureOf } from '../../test/support/failure-of.ts'
import { parseDataTable } from '../dossier/data-table.ts'
import type { Failure } from '../failure.ts'
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

describe('what to know before quoting', () => {
  const FULL = 'name,a,b\nA,1,5\nB,2,6\nC,3,4\n'
  const warned = (csv: string, given: Readonly<Record<string, unknown>> = {}) => ask(csv, given).meta.warnings

  it('nothing, of a full table and one mean', () => {
    expect(warned(FULL)).toEqual([])
    expect(warned(FULL, { vary: 'weights,normalisation,indicators' })).toEqual([])
    expect(warned(FULL, { vary: 'aggregation', low: 1, high: 100 })).toEqual([])
    expect(warned(FULL, { vary: 'aggregation', normalise: 'rank' })).toEqual([])
  })

  it.each<[string, string, Readonly<Record<string, unknown>>, readonly RegExp[]]>([
    ['an indicator that is the same everywhere', 'name,a,b\nA,1,5\nB,2,5\n', {}, [/^Tells no units apart: b\.$/]],
    [
      'an indicator without a value',
      'name,a,b\nA,1,\nB,2,\n',
      {},
      [/^Without any value: b\.$/, /^2 units lack a value somewhere; its other weights are scaled up\.$/],
    ],
    [
      'a unit without a score',
      'name,a,b\nA,1,\nB,2,3\nC,3,4\n',
      { missing: 'exclude' },
      [/^Without a score under the policy “exclude” for missing values: A\.$/, /^1 unit lacks .*; it gets no score\.$/],
    ],
    ['a gap that counts as 0', 'name,a,b\nA,1,\nB,2,3\nC,3,4\n', { missing: 'zero' }, [/the gap counts as 0/]],
    [
      'a gap that is filled',
      'name,a,b\nA,1,\nB,2,3\nC,3,4\n',
      { missing: 'mean' },
      [/the mean of the others stands in/],
    ],
    [
      'a mean that 0 makes 0',
      FULL,
      { aggregate: 'geometric' },
      [
        /^A normalised value of 0 makes the geometric mean 0: A and C\. .*--low 1 --high 100/,
        /add up to the logarithm/,
      ],
    ],
    ['a mean of reciprocals', FULL, { aggregate: 'harmonic', low: 1, high: 100 }, [/add up to the reciprocal/]],
    [
      'normalisations that a mean does not take',
      FULL,
      { vary: 'normalisation', aggregate: 'geometric', low: 1, high: 100 },
      [/add up to the logarithm/, /^Z-scores are not among/],
    ],
    [
      'normalisations that a varied mean does not take',
      FULL,
      { vary: 'normalisation,aggregation', low: 1, high: 100 },
      [/^Z-scores are not among/],
    ],
    ['draws that start above 0', FULL, { vary: 'aggregation' }, [/^In the draws values start at a hundredth/]],
  ])('%s', (_, csv, given, warnings) => {
    expect(warned(csv, given)).toEqual(warnings.map((warning) => expect.stringMatching(warning)))
  })

  it('the sensitivity of the answer, where that is asked for', () => {
    const [plain, varied] = [{}, { vary: 'weights' }].map((given) => ask(FULL, given))
    expect(plain!.data.sensitivity).toEqual([])
    const authors = (answer: Answer<CompositeData>) =>
      answer.meta.methods.map(({ reference }) => reference.split(' ')[0])
    expect(authors(plain!)).toEqual(['OECD', 'Saisana,'])
    expect(authors(varied!)).toEqual(['OECD', 'Saisana,', 'Saltelli'])
  })
})

describe('draws', () => {
  /** How often one unit stands above another. */
  const above = (csv: string, [one, other]: string, given: Readonly<Record<string, unknown>>) =>
    ask(csv, { draws: 300, ...given }).data.dominance.find((pair) => pair.above === one && pair.below === other)!
      .probability

  // By the geometric mean A is above B where the scale starts at a hundredth, and below where it starts at 0.
  const ONE_GAP = 'name,a,b,c\nA,10,10,0\nB,1,1,1\nC,0,0,10\n'

  it('of means have a scale that starts at a hundredth, so that one worst value is not the end', () => {
    const share = above(ONE_GAP, 'AB', { vary: 'aggregation' })
    expect(share).toBeGreaterThan(0.55)
    expect(share).toBeLessThan(0.78)
  })

  it('of means keep a scale that starts above 0', () => {
    expect(above(ONE_GAP, 'AB', { vary: 'aggregation', low: 50, high: 100 })).toBe(1)
  })

  it('of means keep a normalisation of another kind', () => {
    // By ranks A and B have 3 + 1 and 2 + 2, so that no mean puts A above B; on the scale of min-max A is far ahead.
    expect(above('name,a,b\nA,1000,1\nB,2,2\nC,1,3\n', 'AB', { vary: 'aggregation', normalise: 'rank' })).toBe(0)
  })

  it('of indicators leave one out at a time', () => {
    const csv = 'name,a,b\nA,1,0\nB,0,1\n'
    expect(above(csv, 'BA', { vary: 'indicators', weights: 'a=2,b=1' })).toBeGreaterThan(0)
    expect(above(csv, 'BA', { vary: 'normalisation', weights: 'a=2,b=1' })).toBe(0)
  })

  it('of normalisations have the distance to the targets among them, where that is the one in use', () => {
    // Both reach the goal of a, so that b decides; on every other scale a weighs more.
    const csv = 'name,a,b\nA,5,2\nB,10,1\n'
    const target = { normalise: 'target', goals: 'a=5,b=2', worst: 'a=0,b=0' }
    expect(above(csv, 'AB', { vary: 'normalisation', weights: 'a=2,b=1', ...target })).toBeGreaterThan(0)
    expect(above(csv, 'AB', { vary: 'normalisation', weights: 'a=2,b=1' })).toBe(0)
  })

  it('of weights lie closer to those in use the more they are concentrated', () => {
    const csv = 'name,a,b\nA,1,0\nB,0,1\n'
    const [wide, close] = ['uniform', '1000'].map((concentration) =>
      above(csv, 'AB', { weights: 'a=2,b=1', concentration }),
    )
    expect(wide).toBeLessThan(0.7)
    expect(close).toBe(1)
  })

  it('compare each unit with each other, and none with itself', () => {
    const pairs = ask(ONE_GAP, {}).data.dominance.map((pair) => `${pair.above}${pair.below}`)
    expect(pairs).toEqual(['AB', 'AC', 'BA', 'BC', 'CA', 'CB'])
    const many = Array.from({ length: 300 }, (_, unit) => `u${unit},${unit}\n`).join('')
    expect(ask(`name,a\n${many}`, { draws: 1 }).data.dominance).toHaveLength(300 * 299)
  })
})

describe('a unit without a score', () => {
  const csv = 'name,a,b\nA,1,\nB,2,3\nC,3,4\n'
  const given = { unit: 'name', draws: 50, missing: 'exclude' }

  it('has no rank, and nothing is said of it', () => {
    const [unit, ...others] = ask(csv, given).data.units
    expect(unit).toMatchObject({ score: null, rank: null, rankInterval: null, rankProbabilities: [], coverage: 0.5 })
    expect(unit?.contributions[1]).toMatchObject({ value: null, normalised: null })
    expect(others.map(({ rank, rankProbabilities }) => [rank, rankProbabilities.length])).toEqual([
      [2, 3],
      [1, 3],
    ])
  })

  it('stands last in the table', () => {
    const { columns, rows } = compositeTool.prepare(parseDataTable('own.csv', csv, 'a'.repeat(64)), given).table()
    expectColumns({ columns, rows })
    expect(columns.slice(-2)).toEqual([
      { key: 'normalised a', label: 'a', detail: true },
      { key: 'normalised b', label: 'b', detail: true },
    ])
    expect(rows).toEqual([
      [1, 'C', 1, 1, 1, 1, 1, 1, 1],
      [2, 'B', 0.25, 2, 2, 2, 1, 0.5, 0],
      [null, 'A', null, null, null, null, 0.5, 0, null],
    ])
    const turned = 'name,a,b\nC,3,4\nA,1,\nB,2,3\n'
    const again = compositeTool.prepare(parseDataTable('own.csv', turned, 'a'.repeat(64)), given).table()
    expect(again.rows.map(([, unit]) => unit)).toEqual(['C', 'B', 'A'])
  })
})

describe('what is refused says what to do', () => {
  it.each<[string, Readonly<Record<string, unknown>>, Partial<Failure>]>([
    [
      'no indicator',
      { weights: '', unit: 'a' },
      { code: 'bad-data', message: 'own.csv: no column of numbers beside a', tip: 'Add indicators.' },
    ],
    ['no unit', { unit: '' }, { message: 'unit: missing', tip: 'Name the column that names the units.' }],
    ['an unknown weight', { weights: 'hope=1' }, { tip: 'Its columns: a, b.' }],
    ['ends the wrong way round', { low: 1, high: 1 }, { message: 'low: 1 is not below high, 1' }],
  ])('%s', (_, given, failure) => {
    const csv = given['unit'] === 'a' ? 'name,a\nA,1\n' : 'name,a,b\nA,1,3\nB,2,4\n'
    expect(failureOf(() => ask(csv, given))).toMatchObject({ tip: expect.stringMatching(/^[A-Z].*\.$/), ...failure })
  })

  it.each([
    ['geometric', { aggregate: 'geometric' }],
    ['harmonic', { aggregate: 'harmonic' }],
    ['geometric', { vary: 'aggregation' }],
  ])('z-scores under a %s mean', (mean, given) => {
    const failure = failureOf(() => ask(CSV, { normalise: 'z-score', ...given }))
    expect(failure.message).toBe(`normalise: z-scores fall below 0, which a ${mean} mean does not take`)
    expect(failure.tip).toMatch(/min-max, rank, percentile or target/)
  })

  it('but not where the normalisation is varied as well', () => {
    expect(ask(CSV, { normalise: 'z-score', vary: 'aggregation,normalisation' }).data.units).toHaveLength(3)
  })

  it('units without a name, or with that of another, by file, row and column', () => {
    expect(failureOf(() => ask('name,a\nA,1\n,2\n', {}))).toMatchObject({
      code: 'bad-data',
      tip: 'Name every unit.',
      details: [{ pointer: 'own.csv:3:name', detail: 'empty' }],
    })
    expect(failureOf(() => ask('name,a\nA,1\nA,2\n', {}))).toMatchObject({
      code: 'bad-data',
      tip: 'Give every unit its own name.',
      details: [{ pointer: 'own.csv:3:name', detail: '"A" stands in row 2 already' }],
    })
  })
})
