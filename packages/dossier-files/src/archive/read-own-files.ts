import {
  type Dossier,
  type DossierFiles,
  type Issue,
  type ParseResult,
  compareText,
  parseDossier,
} from '@ffc/core/dossier'
import { archiveIssue } from './archive-issue.ts'
import { ARCHIVE_LIMITS, type ArchiveLimits } from './archive-limits.ts'
import { dossierTexts } from './dossier-texts.ts'
import { isZip } from './list-entries.ts'
import { recogniseTable } from './recognise-table.ts'
import { hashOfLines, sha256 } from './sha256.ts'
import { unzipTables } from './unzip-tables.ts'

/** The files of a caller's own dossier, not parsed yet: they may cross a thread as they are. */
export interface OwnFiles {
  readonly files: DossierFiles
  /** SHA-256 as the codebook says; of one CSV: of the lines `<sha256>  <table>.csv` and `<hash of the base>  <base>`. */
  readonly hash: string
  /** The one table that the caller brought, the others being those of the base; null where all files are the caller's. */
  readonly onlyTable: string | null
}

export type ReadOwnFiles =
  | { readonly ok: true; readonly own: OwnFiles }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** The dossier that one CSV is read within, with all its editions; asked for only then. */
export type LoadBase = () => Promise<Dossier>

/**
 * The files of a dossier that comes as bytes: a zip of its tables, or one CSV. Pure but for the hash, and the same in
 * Node, browsers and edge runtimes.
 *
 * One CSV is recognised by its header, whatever the file is called. It takes the place of that table in the base (the
 * bundled dossier), whose other tables and editions stay: a table alone has no sources, states or treaties to refer to.
 *
 * @param name name of the file, for messages
 */
export async function readOwnFiles(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  loadBase: LoadBase,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<ReadOwnFiles> {
  return isZip(bytes) ? readZip(name, bytes, limits) : readCsv(name, bytes, loadBase, limits)
}

/** Parses and checks own files. Issues in tables that the caller did not bring say whose they are. */
export function parseOwnFiles({ files, hash, onlyTable }: OwnFiles): ParseResult {
  const result = parseDossier(files, hash)
  if (result.ok || onlyTable === null) return result
  return {
    ok: false,
    issues: result.issues.map((issue) => (issue.file === onlyTable ? issue : blameOwnTable(issue, onlyTable))),
  }
}

/** Reads and checks the dossier in a zip or one CSV, as `readOwnFiles` and `parseOwnFiles` do. */
export async function readOwnDossier(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  loadBase: LoadBase,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<ParseResult> {
  const read = await readOwnFiles(name, bytes, loadBase, limits)
  return read.ok ? parseOwnFiles(read.own) : read
}

async function readZip(name: string, bytes: Uint8Array, limits: ArchiveLimits): Promise<ReadOwnFiles> {
  const unzipped = unzipTables(name, bytes, limits)
  if (!unzipped.ok) return unzipped
  const issues: Issue[] = []
  const files = new Map<string, string>()
  const digests: [string, string][] = []
  for (const [file, content] of [...unzipped.files].toSorted(([a], [b]) => compareText(a, b))) {
    const text = decodeText(content)
    if (text === null) issues.push(notText(`${name}/${file}`))
    else files.set(file, text)
    digests.push([file, await sha256(content)])
  }
  if (issues.length > 0) return { ok: false, issues }
  return { ok: true, own: { files, hash: await hashOfLines(digests), onlyTable: null } }
}

async function readCsv(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  loadBase: LoadBase,
  { entryBytes }: ArchiveLimits,
): Promise<ReadOwnFiles> {
  if (bytes.length > entryBytes) {
    const facts = { got: `${bytes.length} bytes`, expected: `at most ${entryBytes} bytes` }
    return {
      ok: false,
      issues: [archiveIssue(name, 'too large', 'Leave out what is not needed.', facts, 'archive-size')],
    }
  }
  const text = decodeText(bytes)
  if (text === null) return { ok: false, issues: [notText(name)] }
  const recognised = recogniseTable(name, text)
  if (!recognised.ok) return recognised
  const base = await loadBase()
  const onlyTable = `${recognised.table}.csv`
  const hash = await hashOfLines([
    [onlyTable, await sha256(bytes)],
    [base.name, base.hash],
  ])
  return { ok: true, own: { files: dossierTexts(base, recognised.table, text), hash, onlyTable } }
}

function blameOwnTable(issue: Issue, onlyTable: string): Issue {
  return {
    ...issue,
    // Rows of a table that was not brought have no place that the caller could look up.
    row: null,
    message: `${issue.message}: this bundled table rests on rows that ${onlyTable} does not have`,
    tip: `Keep the bundled rows in ${onlyTable} and add yours, or bring ${issue.file} too: a folder or a zip of both with sources.csv and countries.csv.`,
  }
}

function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function notText(file: string): Issue {
  return archiveIssue(file, 'not UTF-8 text', 'Save it as UTF-8; spreadsheets call it “CSV UTF-8”.', {
    expected: 'a zip of CSV tables, or one CSV',
  })
}
