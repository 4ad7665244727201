import { findEntry } from '@ffc/core/analyses'
import { loadBundledDossier } from '@ffc/core/bundled'
import { expect, test } from 'vitest'
import { formatView, parseView } from '../../view-state.ts'
import { ESTIMATES_PARAMETERS, poolParameters, sharesParameters } from './estimates-parameters.ts'

const dossier = await loadBundledDossier()

const POOLS = [
  'organisation=islamic-state&counted=uyghur-fighters',
  'organisation=islamic-state&counted=uyghur-fighters&method=random-effects&rule=wide&tau2-method=DL&knapp-hartung=true',
  'organisation=al-nusra-front&counted=uyghur-fighters&convert=families-to-fighters-2025&method=quantile&scale=natural',
]

test.each(POOLS)('%s opens the very pool that core answers', (query) => {
  const prepared = findEntry('pool')!.prepare(dossier, Object.fromEntries(new URLSearchParams(query)))
  const { meta } = prepared.answer()
  const { own, evidence, notices } = parseView(
    meta.links.web.split('?')[1] ?? '',
    ESTIMATES_PARAMETERS,
    dossier.editions,
  )
  expect(notices).toEqual([])
  expect(poolParameters(own)).toEqual(meta.parameters)
  expect(`/estimates${formatView(evidence, own, ESTIMATES_PARAMETERS, dossier.editions)}`).toBe(meta.links.web)
})

test('the link of a share opens that share, and of figures those figures', () => {
  const share = findEntry('shares')!.prepare(dossier, { part: 'uyghur-fighters', rule: 'wide' }).answer().meta
  const ofShare = parseView(share.links.web.split('?')[1] ?? '', ESTIMATES_PARAMETERS, dossier.editions)
  expect(sharesParameters(ofShare.own)).toEqual(share.parameters)
  const rows = findEntry('estimates')!.prepare(dossier, { theatre: 'syria' }).answer().meta
  const ofRows = parseView(rows.links.web.split('?')[1] ?? '', ESTIMATES_PARAMETERS, dossier.editions)
  expect(ofRows.notices).toEqual([])
  expect(ofRows.own.theatre).toBe('syria')
})

test.each(['theatre=moon', 'method=guess', 'knapp-hartung=perhaps', 'convert=No Such'])(
  '%s is refused with what was expected',
  (query) => {
    const { notices } = parseView(query, ESTIMATES_PARAMETERS, dossier.editions)
    expect(notices).toHaveLength(1)
    expect(notices[0]).toContain('expected')
  },
)
