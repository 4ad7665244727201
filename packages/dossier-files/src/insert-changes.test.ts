import { expect, test } from 'vitest'
import { CHANGELOG_HEAD, changelogVersions, insertChanges } from './insert-changes.ts'

const section = (version: string, text: string) => `## ${version} (2026-11-23)\n\n${text}\n`

test('the first section makes a changelog', () => {
  expect(insertChanges('', section('0.1.0', 'First.'))).toBe(`${CHANGELOG_HEAD}\n## 0.1.0 (2026-11-23)\n\nFirst.\n`)
})

test('a new version comes on top, and what stands below stays as it is', () => {
  const first = insertChanges('', section('0.1.0', 'First, ## not a heading.'))
  const second = insertChanges(first, section('0.2.0', 'Second.'))
  expect(changelogVersions(second)).toEqual(['0.2.0', '0.1.0'])
  expect(second.endsWith(first.slice(CHANGELOG_HEAD.length))).toBe(true)
})

test('the newest version can be told again, as often as it changes before it is published', () => {
  const first = insertChanges('', section('0.1.0', 'First.'))
  const once = insertChanges(first, section('0.2.0', 'Draft.'))
  const again = insertChanges(once, section('0.2.0', 'Final.'))
  expect(again).toBe(insertChanges(first, section('0.2.0', 'Final.')))
  expect(insertChanges(again, section('0.2.0', 'Final.'))).toBe(again)
})
