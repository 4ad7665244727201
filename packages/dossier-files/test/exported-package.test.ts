/** What `ffc export` writes, held against the standards that it names and read by other readers of CSV. */
import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Dossier, formatIssue, parseCsv, selectView, type ViewRequest } from '@ffc/core/dossier'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DATA_FOLDER } from '../src/data-folder.ts'
import { exportView } from '../src/export-view.ts'
import { readDossier } from '../src/read-dossier.ts'
import { checkCroissant } from './specification/croissant.ts'
import { checkDataPackage } from './specification/data-package.ts'
import { checkSchemaOrgDataset } from './specification/schema-org-dataset.ts'

const VIEWS: readonly (readonly [title: string, request: ViewRequest])[] = [
  ['article', {}],
  ['extended', { edition: 'extended' }],
  ['extended, as of 2015-03-01', { edition: 'extended', asOf: '2015-03-01' as never }],
  ['extended, known at 2015-06-01', { edition: 'extended', knownAt: '2015-06-01' as never }],
  ['article, known at 2015-01-01, when it was not written', { knownAt: '2015-01-01' as never }],
  ['extended without a disputed treaty', { edition: 'extended', exclude: ['chn-fra-extradition-2007'] }],
  ['article without what rows name', { exclude: ['chn-tha-extradition-1993', 'THA', 'un-m49'] }],
  ['hostile', {}],
]

/** Text that readers of CSV have stumbled over. */
const HOSTILE = '=cmd|"/c calc"!A1, «x»;\n\n+1 \\ \t中文 😀 \u2028 NA'

let dossier: Dossier
let around: string

beforeAll(async () => {
  const result = await readDossier(DATA_FOLDER)
  if (!result.ok) throw new Error(result.issues.map(formatIssue).join('\n'))
  dossier = result.dossier
  around = await mkdtemp(path.join(tmpdir(), 'ffc-export-'))
})
afterAll(() => rm(around, { recursive: true, force: true }))

/** The data with hostile text in a column of every row of two tables. */
function makeHostile({ tables, ...rest }: Dossier): Dossier {
  const sources = tables.sources.map((row) => ({ ...row, title: HOSTILE, note: '-' }))
  const terms = tables.terms.map((row) => ({ ...row, meaning: `${HOSTILE}"`, note: '"' }))
  return { ...rest, tables: { ...tables, sources, terms } }
}

interface Exported {
  readonly folder: string
  readonly files: ReadonlyMap<string, string>
  /** Cells of each table as our own parser reads them, header first. */
  readonly tables: Readonly<Record<string, readonly (readonly string[])[]>>
}

async function exportTo(folder: string, title: string, request: ViewRequest): Promise<Exported> {
  await exportView(folder, selectView(title === 'hostile' ? makeHostile(dossier) : dossier, request))
  const files = new Map<string, string>()
  for (const name of await readdir(folder)) files.set(name, await readFile(path.join(folder, name), 'utf8'))
  const tables = [...files]
    .filter(([name]) => name.endsWith('.csv'))
    .map(([name, text]) => [name, cellsOf(text)] as const)
  return { folder, files, tables: Object.fromEntries(tables) }
}

function cellsOf(text: string): readonly (readonly string[])[] {
  const result = parseCsv(text)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return [result.header, ...result.records.map(({ cells }) => cells)]
}

const run = promisify(execFile)

const isThere = (command: string): boolean => {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const PYTHON = `
import csv, json, pathlib, sys
tables = {}
for path in pathlib.Path(sys.argv[1]).glob("*.csv"):
    with path.open(encoding="utf-8", newline="") as file:
        tables[path.name] = list(csv.reader(file))
json.dump(tables, sys.stdout)
`

/**
 * Reads as the README of a package has it. Base R writes no JSON: cells end in one control character, rows in a second and
 * tables, whose name comes first, in a third.
 */
const R = `
arguments <- commandArgs(TRUE)
out <- file(arguments[2], "wb")
for (path in list.files(arguments[1], "[.]csv$", full.names = TRUE)) {
  rows <- read.csv(path, na.strings = "", encoding = "UTF-8")
  rows[] <- lapply(rows, function(column) { text <- as.character(column); text[is.na(text)] <- ""; enc2utf8(text) })
  lines <- if (nrow(rows) > 0) do.call(paste, c(unname(rows), sep = "\\x1f")) else character()
  lines <- c(basename(path), paste(names(rows), collapse = "\\x1f"), lines)
  writeBin(charToRaw(paste0(paste(lines, collapse = "\\x1e"), "\\x1d")), out)
}
close(out)
`

describe.each(VIEWS)('the package of a view: %s', (title, request) => {
  let exported: Exported
  beforeAll(async () => {
    exported = await exportTo(await mkdtemp(path.join(around, 'package-')), title, request)
  })

  test('is a Data Package v2, file by file and key by key', async () => {
    expect(await checkDataPackage(exported.folder)).toEqual([])
  })

  test('is described as Croissant 1.1 and schema.org have it', () => {
    const { files } = exported
    expect(checkCroissant(JSON.parse(files.get('croissant.json') ?? ''), files)).toEqual([])
    expect(checkSchemaOrgDataset(JSON.parse(files.get('dataset.jsonld') ?? ''), files)).toEqual([])
  })

  test('is a dossier that keeps every rule', async () => {
    expect((await readDossier(exported.folder)).issues).toEqual([])
  })

  test('reads the same in csv-parse', () => {
    const { files, tables } = exported
    const read = Object.keys(tables).map((name) => [name, parse(files.get(name) ?? '')] as const)
    expect(Object.fromEntries(read)).toEqual(tables)
  })

  test.skipIf(!isThere('python3'))('reads the same in Python', async () => {
    const { stdout } = await run('python3', ['-c', PYTHON, exported.folder], { maxBuffer: 1 << 26 })
    expect(JSON.parse(stdout)).toEqual(exported.tables)
  })

  test.skipIf(!isThere('Rscript'))('reads the same in R', async () => {
    const [script, out] = [path.join(around, 'read.R'), path.join(around, 'read.txt')]
    await writeFile(script, R)
    await run('Rscript', ['--vanilla', script, exported.folder, out])
    const tables = (await readFile(out, 'utf8')).split('\x1d').slice(0, -1)
    const read = tables.map((table) => {
      const [name = '', ...rows] = table.split('\x1e')
      return [name, rows.map((row) => row.split('\x1f'))] as const
    })
    expect(Object.fromEntries(read)).toEqual(exported.tables)
  })
})

test('the folder that people edit is a Data Package v2 too', async () => {
  expect(await checkDataPackage(DATA_FOLDER)).toEqual([])
})
