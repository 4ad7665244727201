import { loadBundledDossier } from '@ffc/core/bundled'
import { selectView } from '@ffc/core/dossier'
import { asCivilDate } from '@ffc/core/time'
import { expect, test } from 'vitest'
import { codeSnippets } from './code-snippets.ts'

const view = selectView(await loadBundledDossier('extended'), {
  edition: 'extended',
  asOf: asCivilDate('2015-01-01'),
  exclude: ['chn-fra-extradition-2007'],
})
const textOf = (ownData: string | null) =>
  new Map(codeSnippets(view, 'http://localhost:8787', ownData).map(({ what, text }) => [what, text]))

test('every snippet that names a view names the one that is shown', () => {
  const texts = textOf(null)
  const query = 'edition=extended&as-of=2015-01-01&exclude=chn-fra-extradition-2007'
  for (const what of ['remoteR', 'remotePandas', 'curl', 'analysis'] as const) expect(texts.get(what)).toContain(query)
  expect(texts.get('shell')).toBe(
    'ffc export package --edition extended --as-of 2015-01-01 --exclude chn-fra-extradition-2007',
  )
  expect(texts.get('library')).toContain(
    "{ edition: 'extended', asOf: asCivilDate('2015-01-01'), exclude: ['chn-fra-extradition-2007'] }",
  )
})

test('own data are read where they lie: nothing points to an API that has not seen them', () => {
  const texts = textOf("it's mine")
  expect([...texts.keys()]).toEqual(['R', 'pandas', 'shell'])
  expect(texts.get('shell')).toMatch(/ --data 'it'\\''s mine'$/)
})
