import { expect, test } from 'vitest'
import { CHINA_VIEW } from '../../test/support/china-view.ts'
import { partOf } from '../../test/support/part-of.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Scope } from '../estimates/scope.ts'
import type { Edtf } from '../time/edtf.ts'
import { scopeText } from './scope-text.ts'

const VIEW: DossierView = {
  ...CHINA_VIEW,
  tables: partOf<DossierView['tables']>({ organisations: [{ id: 'islamic-state', nameEn: 'Islamic State' }] }),
}

const SCOPE: Scope = {
  organisation: 'islamic-state',
  theatre: 'syria-iraq',
  counted: 'uyghur-fighters',
  measure: 'unstated',
  period: null,
}

test.each<[Partial<Scope>, string]>([
  [{}, 'Uyghur fighters of Islamic State in Syria and Iraq'],
  [{ organisation: null, theatre: 'any', measure: 'cumulative' }, 'Uyghur fighters who ever came to any theatre'],
  [{ theatre: 'any' }, 'Uyghur fighters of Islamic State'],
  [{ organisation: 'some-group', measure: 'present' }, 'Uyghur fighters of some-group present in Syria and Iraq'],
  [{ organisation: null, period: '2014/2016' as Edtf }, 'Uyghur fighters in Syria and Iraq (2014–2016)'],
])('a scope reads as a person would say it: %j', (changes, text) => {
  expect(scopeText({ ...SCOPE, ...changes }, VIEW)).toBe(text)
})
