import { type Dossier, Failure, type Issue, type ParseResult, formatIssue, parseDossier } from '@ffc/core'
import { type ArchiveLimits, hashOfLines, readOwnDossier as readPacked, sha256 } from '@ffc/dossier-files/archive'
import { RequestRefused } from '../problem.ts'
import { LARGEST_ARCHIVE, MOST_FILES } from './limits.ts'
import { decodeText } from './decode-text.ts'

/** Media types in which a dossier may come. */
export const DOSSIER_TYPES = ['application/json', 'application/zip', 'text/csv'] as const
export type DossierType = (typeof DOSSIER_TYPES)[number]

const LIMITS: ArchiveLimits = {
  entries: MOST_FILES,
  entryBytes: LARGEST_ARCHIVE,
  totalBytes: LARGEST_ARCHIVE,
  ratio: 200,
}

/** How messages call the body. */
const BODY_NAMES = { 'application/zip': 'body.zip', 'text/csv': 'body.csv' } as const

/**
 * A dossier of the caller's own: `{ "files": { "treaties.csv": "…" } }`, a zip of the same files, or one CSV that takes
 * the place of that table in the server's own dossier. Refuses what cannot be read, with every issue and its place.
 */
export async function readOwnDossier(
  type: DossierType,
  bytes: Uint8Array<ArrayBuffer>,
  base: Dossier,
): Promise<Dossier> {
  if (type !== 'application/json' && startsAsZip(bytes) !== (type === 'application/zip')) {
    throw new RequestRefused('bad-body', `The body is not what its Content-Type says, ${type}.`)
  }
  const result =
    type === 'application/json'
      ? await readFiles(decodeText(bytes, 'The body'))
      : await readPacked(BODY_NAMES[type], bytes, () => Promise.resolve(base), LIMITS)
  if (result.ok) return result.dossier
  throw refusalOf(result.issues)
}

/** Whether the bytes begin as those of a zip do. */
function startsAsZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

function refusalOf(issues: readonly Issue[]): Error {
  const details = issues.map((issue) => ({
    pointer: [issue.file, issue.row, issue.column].filter((part) => part !== null).join(':'),
    detail: formatIssue(issue),
  }))
  const [first] = issues
  if (first && issues.every(({ rule }) => rule.startsWith('archive'))) {
    const kind = issues.some(({ rule }) => rule === 'archive-size') ? 'too-large' : 'bad-body'
    return new RequestRefused(kind, formatIssue(first), {}, details)
  }
  return new Failure(
    'bad-data',
    `${issues.length} ${issues.length === 1 ? 'issue' : 'issues'} in the data`,
    'Mend them all and send the data again; ffc validate finds the same ones offline.',
    details,
  )
}

async function readFiles(text: string): Promise<ParseResult> {
  const files = parseFiles(text)
    .filter(([name]) => name === 'datapackage.json' || name.endsWith('.csv'))
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  if (!files.some(([name]) => name.endsWith('.csv'))) {
    throw new RequestRefused('bad-body', 'There is no CSV file in the body. Send treaties.csv and the other tables.')
  }
  const digests: [string, string][] = []
  for (const [name, content] of files) digests.push([name, await sha256(new TextEncoder().encode(content))])
  return parseDossier(new Map(files), await hashOfLines(digests))
}

function parseFiles(text: string): [name: string, content: string][] {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch (error) {
    throw new RequestRefused('bad-body', `The body is not JSON: ${error instanceof Error ? error.message : ''}.`)
  }
  const files = isObject(body) ? body['files'] : undefined
  const other = isObject(body) ? Object.keys(body).find((key) => key !== 'files') : undefined
  if (!isObject(files) || other !== undefined) {
    throw badShape(
      '',
      other === undefined ? 'expected an object { "files": { "treaties.csv": "…" } }' : `unknown key "${other}"`,
    )
  }
  const entries = Object.entries(files)
  if (entries.length > MOST_FILES) throw badShape('/files', `more than ${MOST_FILES} files`)
  return entries.map(([name, content]) => {
    if (typeof content !== 'string') throw badShape(`/files/${escapePointer(name)}`, 'expected the text of the file')
    return [name, content]
  })
}

function badShape(pointer: string, detail: string): RequestRefused {
  return new RequestRefused('bad-body', `The body at "${pointer}": ${detail}.`, {}, [{ pointer, detail }])
}

/** RFC 6901. */
function escapePointer(name: string): string {
  return name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
