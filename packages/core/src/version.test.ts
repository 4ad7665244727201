import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CORE_VERSION } from './version.ts'

it('the version that answers name is the version of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  expect(CORE_VERSION).toBe(version)
})
