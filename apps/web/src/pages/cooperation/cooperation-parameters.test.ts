import { findEntry } from '@ffc/core/analyses'
import { loadBundledDossier } from '@ffc/core/bundled'
import { expect, test } from 'vitest'
import { type OwnParameters, formatView, parseView } from '../../view-state.ts'
import { COOPERATION_PARAMETERS, type CooperationParameters } from './cooperation-parameters.ts'

const dossier = await loadBundledDossier()
const parameters = COOPERATION_PARAMETERS as OwnParameters<CooperationParameters>

/** Queries as people may write them. */
const QUERIES = [
  'weights=returns%3D2,refusals%3D0',
  'weights=refusals%3D0.50,arrests%3D1e-1&normalise=rank&aggregate=geometric&missing=mean',
  'vary=claims,weights&draws=500&seed=7&concentration=uniform&since=2005',
  'concentration=50',
]

test.each(QUERIES)('%s comes to the same form on the page as in core', (query) => {
  const given = Object.fromEntries(new URLSearchParams(query))
  const ofCore = findEntry('score')!.prepare(dossier, given).query
  const { own, evidence, notices } = parseView(query, parameters, dossier.editions)
  expect(notices).toEqual([])
  expect(formatView(evidence, own, parameters, dossier.editions)).toBe(ofCore)
})

test.each([
  'weights=returns',
  'weights=returns%3D-1',
  'weights=returns%3D1,returns%3D2',
  'vary=luck',
  'draws=0',
  'draws=1.5',
  'seed=-1',
  'concentration=0',
  'since=99',
  'one=Thailand',
])('%s is refused with what was expected', (query) => {
  const { own, notices } = parseView(query, parameters, dossier.editions)
  expect(notices).toHaveLength(1)
  expect(notices[0]).toContain('expected')
  expect(own).toEqual(parseView('', parameters, dossier.editions).own)
})

test('the link of a comparison and of a flip open the page on their pair', () => {
  for (const [name, query] of [
    ['compare', { one: 'THA', other: 'MYS', weights: 'returns=2' }],
    ['flip', { one: 'IDN', other: 'MYS' }],
  ] as const) {
    const { links } = findEntry(name)!.prepare(dossier, query).answer().meta
    const search = links.web.slice(links.web.indexOf('?'))
    const { own, evidence, notices } = parseView(search, parameters, dossier.editions)
    expect(notices).toEqual([])
    expect(own).toMatchObject({ one: query.one, other: query.other })
    expect(`/cooperation${formatView(evidence, own, parameters, dossier.editions)}`).toBe(links.web)
  }
})
