import type { Context } from 'hono'
import { RequestRefused } from '../problem.ts'
import { LARGEST_BODY, MOST_FILES } from './limits.ts'
import { bodyType, decodeText, readBody, sha256 } from './read-body.ts'
import { unzip } from './unzip.ts'

/** Media types in which a dossier may come. */
const DOSSIER_TYPES = ['application/json', 'application/zip'] as const

export interface OwnFiles {
  readonly files: readonly (readonly [name: string, text: string])[]
  /** SHA-256 as of a folder: of the lines `<sha256>  <name>` of its tables and manifest in the order of their names. */
  readonly hash: string
}

/** A dossier of the caller's own: `{ "files": { "treaties.csv": "…" } }`, or a zip of the same files. */
export async function readDossierFiles(context: Context): Promise<OwnFiles> {
  const type = bodyType(context, DOSSIER_TYPES)
  const bytes = await readBody(context, LARGEST_BODY)
  const given = type === 'application/zip' ? unzip(bytes) : parseFiles(decodeText(bytes, 'The body'))
  const wanted = given
    .filter(([name]) => name === 'datapackage.json' || name.endsWith('.csv'))
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  if (!wanted.some(([name]) => name.endsWith('.csv'))) {
    throw new RequestRefused('bad-body', 'There is no CSV file in the body. Send treaties.csv and the other tables.')
  }
  const lines: string[] = []
  for (const [name, content] of wanted) lines.push(`${await sha256(content)}  ${name}\n`)
  return {
    files: wanted.map(([name, content]) => [name, decodeText(content, name)] as const),
    hash: await sha256(new TextEncoder().encode(lines.join(''))),
  }
}

function parseFiles(text: string): [name: string, bytes: Uint8Array<ArrayBuffer>][] {
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
    return [name, new TextEncoder().encode(content)]
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
