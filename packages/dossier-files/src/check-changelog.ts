import type { Issue } from '@ffc/core/dossier'
import { changelogVersions } from './insert-changes.ts'

/** Whether the changelog of the data tells of this version first. */
export function checkChangelog(changelog: string, version: string): Issue[] {
  const [newest = null] = changelogVersions(changelog)
  if (newest === version) return []
  return [
    {
      file: 'docs/data-changelog.md',
      row: null,
      column: null,
      rule: 'changelog-tells-version',
      message: 'the newest section is not on the version of the data',
      got: newest,
      expected: version,
      tip: 'Run pnpm data:changes <data of the version before> --write, as docs/decisions/0004-versions-of-the-data.md says.',
    },
  ]
}
