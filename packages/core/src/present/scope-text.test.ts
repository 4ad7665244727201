import { expect, test } from 'vitest'
import { loadBundledDossier } from '../bundled/load-bundled-dossier.ts'
import { selectView } from '../dossier/view.ts'
import type { Scope } from '../estimates/scope.ts'
import { scopeText } from './scope-text.ts'

const view = selectView(await loadBundledDossier('article'))
const SCOPE: Scope = {
  organisation: 'islamic-state',
  theatre: 'syria-iraq',
  counted: 'uyghur-fighters',
  measure: 'unstated',
  period: null,
}

test('a scope reads as a person would say it', () => {
  expect(scopeText(SCOPE, view)).toBe('Uyghur fighters of Islamic State in Syria and Iraq')
  expect(scopeText({ ...SCOPE, organisation: null, theatre: 'any', measure: 'cumulative' }, view)).toBe(
    'Uyghur fighters who ever came to any theatre',
  )
  expect(scopeText({ ...SCOPE, theatre: 'any' }, view)).toBe('Uyghur fighters of Islamic State')
})

test('an organisation without a row of its own is called by its id', () => {
  expect(scopeText({ ...SCOPE, organisation: 'some-group' }, view)).toContain('of some-group')
})
