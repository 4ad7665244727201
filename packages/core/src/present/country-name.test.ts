import { expect, test } from 'vitest'
import { CHINA_VIEW } from '../../test/support/china-view.ts'
import { countryName, focalName } from './country-name.ts'

test('a state has its English name, and its code where the view has no row for it', () => {
  expect(countryName(CHINA_VIEW, 'CHN')).toBe('China')
  expect(countryName(CHINA_VIEW, 'LAO')).toBe('LAO')
  expect(focalName(CHINA_VIEW)).toBe('China')
})
