import { loadBundledDossier } from '@ffc/core/bundled'
import { answer } from '@ffc/core/analyses'
import { lag } from '@ffc/core/analyses/lag.run'
import { selectView } from '@ffc/core/dossier'
import { STAGES, TREATY_KINDS } from '@ffc/core/model'
import { INTERVAL_KINDS } from '@ffc/core/survival'
import { type CivilDate, toCivilDate } from '@ffc/core/time'
import { GROUPINGS } from '@ffc/core/treaty-lag'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TREATIES_PARAMETERS, type TreatiesPageParameters } from './pages/treaties/treaties-parameters.ts'
import { DEFAULT_EVIDENCE, type EvidenceState, formatView, parseView } from './view-state.ts'

const dossier = await loadBundledDossier('extended')
const { editions } = dossier
/** Treaties that every edition holds: a row of another edition cannot be left out. */
const treaties = selectView(dossier).tables.treaties.map(({ id }) => id)

const parse = (search: string) => parseView(search, TREATIES_PARAMETERS, editions)
const format = (evidence: EvidenceState, own: TreatiesPageParameters) =>
  formatView(evidence, own, TREATIES_PARAMETERS, editions)
const defaults = parse('').own

const evidences: fc.Arbitrary<EvidenceState> = fc.record({
  edition: fc.constantFrom(null, 'extended'),
  asOf: fc.option(fc.integer({ min: 9000, max: 20_000 }).map(toCivilDate)),
  knownAt: fc.option(fc.integer({ min: 17_921, max: 20_000 }).map(toCivilDate)),
  exclude: fc.subarray(treaties.toSorted(), { maxLength: 3 }),
})
const ownValues: fc.Arbitrary<TreatiesPageParameters> = fc.record({
  kind: fc.constantFrom(...TREATY_KINDS),
  from: fc.constantFrom(...STAGES),
  to: fc.constantFrom(...STAGES),
  groupBy: fc.constantFrom(...GROUPINGS),
  interval: fc.constantFrom(...INTERVAL_KINDS),
  level: fc.constantFrom(0.8, 0.9, 0.95, 0.99),
  horizon: fc.constantFrom(365.25, 3652.5),
  partner: fc.constantFrom(null, 'THA', 'FRA'),
  status: fc.constantFrom(null, 'pending' as const),
  sort: fc.constantFrom('signed' as const, '-wait' as const),
})

describe('the address of a view', () => {
  test('is empty for the default view', () => {
    expect(format(DEFAULT_EVIDENCE, defaults)).toBe('')
  })

  test('read again gives the same view and nothing to complain of', () => {
    fc.assert(
      fc.property(evidences, ownValues, (evidence, own) => {
        const query = format(evidence, own)
        const parsed = parse(query)
        expect(parsed.notices).toEqual([])
        expect(parsed.own).toEqual(own)
        expect(format(parsed.evidence, parsed.own)).toBe(query)
      }),
    )
  })

  test('is the one that core prints for the same view', () => {
    const [from, to] = ['signed', 'in-force'] as const
    fc.assert(
      fc.property(evidences, ownValues, (evidence, values) => {
        const { kind, groupBy, interval, level, horizon } = values
        const parameters = { kind: 'extradition' as const, from, to, groupBy, interval, level, horizon }
        const view = selectView(dossier, {
          edition: evidence.edition ?? undefined,
          asOf: evidence.asOf ?? undefined,
          knownAt: evidence.knownAt ?? undefined,
          exclude: evidence.exclude,
        })
        fc.pre(kind !== undefined && !isEmpty(view.asOf))
        const { links } = answer(lag, view, parameters).meta
        expect(`/treaties${format(evidence, { ...defaults, ...parameters })}`).toBe(links.web)
      }),
      { numRuns: 50 },
    )
  })

  test('leaves out an edition’s own date and the default edition, however they were written', () => {
    const own = editions.map(({ name, asOf }) => format({ ...DEFAULT_EVIDENCE, edition: name, asOf }, defaults))
    expect(own).toEqual(['', '?edition=extended'])
  })

  test('lists excluded rows once and in order', () => {
    const { evidence } = parse('?exclude=b,a,b')
    expect(format(evidence, defaults)).toBe('?exclude=a,b')
  })
})

describe('what an address asks for in vain is said', () => {
  const cases: readonly (readonly [name: string, search: string, says: RegExp])[] = [
    ['a day that does not exist', '?as-of=2019-02-30', /as-of=2019-02-30.*a day that exists/],
    ['an edition that does not exist', '?edition=best', /edition=best.*article, extended/],
    ['a level in per cent', '?level=95', /level=95.*above 0.5 and below 1/],
    ['a word outside the vocabulary', '?group-by=colour', /group-by=colour.*none, region, decade/],
    ['an empty number', '?horizon=', /horizon=.*above 0/],
    ['a partner that is no code', '?partner=Thailand', /partner=Thailand.*ISO 3166/],
    ['a parameter of no page', '?colour=red', /colour=red.*does not know/],
    ['a parameter given twice', '?as-of=2010-01-01&as-of=2011-01-01', /as-of more than once/],
  ]
  test.each(cases)('%s', (_, search, says) => {
    const { notices } = parse(search)
    expect(notices).toHaveLength(1)
    expect(notices[0]).toMatch(says)
  })

  test('and the default stands in its place', () => {
    expect(parse('?as-of=2019-02-30&level=95&colour=red')).toMatchObject({ evidence: DEFAULT_EVIDENCE, own: defaults })
  })

  test('while the first of two values is used', () => {
    expect(parse('?as-of=2010-01-01&as-of=2011-01-01').evidence.asOf).toBe('2010-01-01')
  })
})

/** Before the first signature core has nothing to estimate. */
function isEmpty(asOf: CivilDate): boolean {
  return asOf < '1994-01-01'
}
