import type { Dossier, Issue } from '@ffc/core/dossier'
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

/** Whether the history that core bundles ends with these data, and has a step to each version but the first. */
export function checkHistory(changelog: string, { version, hash, history = [] }: Dossier): Issue[] {
  const versions = changelogVersions(changelog)
  const last = history.at(-1)
  if (history.length === Math.max(0, versions.length - 1) && (last === undefined || last.after.hash === hash)) return []
  return [
    {
      file: 'packages/core/src/bundled/history.ts',
      row: null,
      column: null,
      rule: 'history-ends-with-version',
      message: 'the history of the data does not end with these data',
      got: last === undefined ? 'no step' : `${history.length} steps to ${last.after.version} (${last.after.hash})`,
      expected: `${versions.length - 1} steps to ${version} (${hash})`,
      tip: 'Run pnpm data:changes <data of the version before> --write, as docs/decisions/0004-versions-of-the-data.md says.',
    },
  ]
}
