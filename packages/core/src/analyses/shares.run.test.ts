/** Shares of two log-normal claims, which are log-normal too: medians divide, and squared widths add up. */
import { describe, expect, it } from 'vitest'
import { type Cells, makeDossier } from '../../test/support/dossier.ts'
import { failureOf } from '../../test/support/failure-of.ts'
import { selectView } from '../dossier/view.ts'
import { type SharesParameters, shares } from './shares.run.ts'

const PART: Cells = { id: 'part', central: '100', organisation: 'group', theatre: 'syria-iraq' }
const WHOLE: Cells = { ...PART, id: 'whole', central: '1000', counted: 'foreign-fighters', locator: 'p2' }

function run(estimates: readonly Cells[], parameters: Partial<SharesParameters> = {}) {
  const dossier = makeDossier({ estimates, organisations: [{ id: 'group', name_en: 'The Group' }] })
  return shares.run(selectView(dossier), { ...shares.defaults, organisation: 'group', ...parameters })
}

/** An "about" of the usual rule lies, with 90 %, within this factor either way; of two, within it to the √2. */
const FACTOR = 1.25 ** Math.SQRT2

it('a share is the one figure over the other, as doubtful as both together', () => {
  const { data, n, sources } = run([PART, WHOLE])
  expect(data.share.median).toBeCloseTo(0.1, 8)
  expect(data.share.q05).toBeCloseTo(0.1 / FACTOR, 8)
  expect(data.share.q95).toBeCloseTo(0.1 * FACTOR, 8)
  expect(data.part.pooled.median).toBeCloseTo(100, 8)
  expect(data.whole.pooled.q95).toBeCloseTo(1250, 6)
  expect(data.part).toMatchObject({
    scope: { organisation: 'group', theatre: 'syria-iraq', counted: 'uyghur-fighters' },
    scopeInWords: 'Uyghur fighters of The Group present in Syria and Iraq',
    claims: ['part'],
    sources: [{ row: 'part', source: 'page', locator: 'p1' }],
  })
  expect(data.whole).toMatchObject({ claims: ['whole'], sources: [{ row: 'whole', source: 'page', locator: 'p2' }] })
  expect([n, sources]).toEqual([2, ['page', 'page']])
})

it('two voices for the part make a mixture of two shares', () => {
  const { data, n } = run([PART, { ...PART, id: 'more', central: '400', stated_by: 'a paper' }, WHOLE])
  expect(n).toBe(3)
  expect(data.share.q25).toBeCloseTo(0.1, 5)
  expect(data.share.q75).toBeCloseTo(0.4, 5)
  expect(data.share.mean).toBeGreaterThan(0.25)
})

it('figures of one origin are one voice', () => {
  const repeated = { ...PART, id: 'again', stated_by: 'a paper', derived_from: 'part' }
  expect(run([PART, repeated, WHOLE]).data.share.median).toBeCloseTo(0.1, 8)
})

it('another rule makes the share surer', () => {
  expect(run([PART, WHOLE], { rule: 'narrow' }).data.share.q95).toBeCloseTo(0.1 * 1.1 ** Math.SQRT2, 8)
})

describe('who is the part and who the whole', () => {
  it('is asked for', () => {
    const turned = run([PART, WHOLE], { part: 'foreign-fighters', whole: 'uyghur-fighters' })
    expect(turned.data.share.median).toBeCloseTo(10, 6)
  })

  it('is refused where nobody counts them, and where figures do not go together, with the flags of this question', () => {
    expect(failureOf(() => run([PART, WHOLE], { theatre: 'iraq' })).code).toBe('not-found')
    const { code, tip } = failureOf(() =>
      run([PART, { ...PART, id: 'other', organisation: '' }, WHOLE], { organisation: null }),
    )
    expect([code, tip]).toEqual([
      'refused',
      expect.stringMatching(/--organisation.*--theatre.*--part.*--whole.*--exclude/),
    ])
  })
})

describe('what to know before quoting', () => {
  it('the two figures are taken as independent', () => {
    expect(run([PART, WHOLE]).warnings).toEqual([expect.stringMatching(/^The two figures are taken as independent/)])
  })

  it('of two theatres the share mixes them', () => {
    const { warnings } = run([PART, { ...WHOLE, theatre: 'any' }], { theatre: null })
    expect(warnings).toContain('The two figures speak of different theatres, so the share mixes them.')
  })

  it('the methods', () => {
    const authors = run([PART, WHOLE]).methods.map(({ reference }) => reference)
    expect(authors).toEqual([expect.stringContaining('README'), expect.stringContaining('Stone')])
  })
})

it('is a table of the part, the whole and the share', () => {
  const { data } = run([
    PART,
    { ...PART, id: 'more', stated_by: 'a paper' },
    WHOLE,
    { ...WHOLE, id: 'all', stated_by: 'a paper' },
  ])
  const { columns, rows } = shares.table(data)
  expect(columns.map(({ key }) => key)).toEqual(['what', 'q05', 'median', 'q95', 'claims'])
  const quantiles = ({ q05, median, q95 }: typeof data.share) => [q05, median, q95]
  expect(rows).toEqual([
    [data.part.scopeInWords, ...quantiles(data.part.pooled), 'more; part'],
    [data.whole.scopeInWords, ...quantiles(data.whole.pooled), 'all; whole'],
    ['share', ...quantiles(data.share), 'more; part; all; whole'],
  ])
})
