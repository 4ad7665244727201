/**
 * Answers what a page asks about a reader's files. Carries the parser and every rule, so it runs in a worker that is
 * fetched when the first file comes. It keeps the files of one dossier and one table, and no more.
 */
import { TOOLS, formatAnswer } from '@ffc/core/analyses'
import {
  type DataTable,
  type DossierFiles,
  Failure,
  type Issue,
  formatCsv,
  parseDataTable,
  tableColumns,
} from '@ffc/core/dossier'
import { TABLE_NAMES, type TableName } from '@ffc/core/model'
import { ARCHIVE_LIMITS, hashOfLines, parseOwnFiles, readOwnFiles, sha256 } from '@ffc/dossier-files/archive'
import { zipSync } from 'fflate'
import { fixTable, readCells } from './fix-table.ts'
import type { Fix, GivenFile, OwnQuestion, OwnQuestions, ReadOutcome, ShownIssue } from './own-messages.ts'
import { templateFiles } from './template-files.ts'

/** Issues that are sent to a page at once; whoever mends these has found the pattern. */
const MOST_SHOWN = 200
/** The earliest day that a zip can hold: the same tables have the same bytes whenever they are taken. */
const ZIP_DAY = '1980-01-01T00:00:00'
const MANIFEST_FILE = 'datapackage.json'

interface Kept {
  readonly files: DossierFiles
  readonly onlyTable: string | null
  /** What the hash of one CSV rests on beside its own bytes: the lines of the base. */
  readonly base: readonly (readonly [string, string])[]
}

type Server = {
  readonly [Name in OwnQuestion]: (
    ask: OwnQuestions[Name]['ask'],
  ) => Promise<OwnQuestions[Name]['reply']> | OwnQuestions[Name]['reply']
}

export function makeOwnServer(): Server {
  let kept: Kept | undefined
  let issues: readonly Issue[] = []
  let table: DataTable | undefined

  const check = async (): Promise<ReadOutcome> => {
    if (!kept) throw new TypeError('nothing has been read yet')
    const { files, onlyTable } = kept
    const result = parseOwnFiles({ files, hash: await hashOf(kept), onlyTable })
    const own = onlyTable === null ? [...files.keys()] : [onlyTable]
    issues = result.issues
    if (result.ok) return { kind: 'dossier', dossier: result.dossier, files: own }
    return shown(issues, files, own)
  }

  return {
    async read({ name, files, base }) {
      kept = undefined
      const [only] = files
      if (files.length === 1 && only) {
        const read = await readOwnFiles(only.name, only.bytes, async () => {
          if (!base) throw new TypeError('one CSV is read within a dossier')
          return base
        })
        if (!read.ok) {
          issues = read.issues
          return shown(issues, new Map(), [])
        }
        const lines = base ? ([[base.name, base.hash]] as const) : []
        kept = { files: read.own.files, onlyTable: read.own.onlyTable, base: read.own.onlyTable ? lines : [] }
        return check()
      }
      const folder = readFolder(name, files)
      if (folder.issues.length > 0) {
        issues = folder.issues
        return shown(issues, folder.files, [...folder.files.keys()])
      }
      kept = { files: folder.files, onlyTable: null, base: [] }
      return check()
    },

    fix(fix) {
      if (!kept) throw new TypeError('nothing has been read yet')
      kept = { ...kept, files: fixFiles(kept.files, fix) }
      return check()
    },

    mended() {
      const { files, onlyTable } = kept ?? { files: new Map<string, string>(), onlyTable: null }
      return zipOf(onlyTable === null ? files : new Map([...files].filter(([file]) => file === onlyTable)))
    },

    issues: () =>
      formatCsv(
        ['file', 'row', 'column', 'rule', 'message', 'got', 'expected', 'tip'],
        issues.map(({ file, row, column, rule, message, got, expected, tip }) => [
          file,
          row,
          column,
          rule,
          message,
          got,
          expected,
          tip,
        ]),
      ),

    template: () => zipOf(templateFiles()),

    async open({ name, bytes }) {
      table = undefined
      const { entryBytes } = ARCHIVE_LIMITS
      if (bytes.length > entryBytes) {
        throw new Failure('bad-data', `${name}: larger than ${entryBytes} bytes`, 'Leave out what is not needed.')
      }
      const text = decode(bytes)
      if (text === null) {
        throw new Failure('bad-data', `${name}: not UTF-8 text`, 'Save it as UTF-8; spreadsheets call it “CSV UTF-8”.')
      }
      table = parseDataTable(name, text, await sha256(bytes))
      const { header, records } = table
      const isNumber = (position: number) =>
        records.every(
          ({ cells }) => ['', 'NA'].includes(cells[position]?.trim() ?? '') || isDecimal(cells[position] ?? ''),
        )
      return {
        columns: header.map((column, position) => ({ name: column, isNumber: isNumber(position) })),
        rows: records.length,
      }
    },

    run({ tool, parameters }) {
      if (!table) throw new TypeError('no table is open')
      const entry = TOOLS.find(({ name }) => name === tool)
      if (!entry) throw new TypeError(`there is no tool ${tool}`)
      const prepared = entry.prepare(table, parameters)
      const answer = prepared.answer()
      return { answer, text: formatAnswer(answer), finding: prepared.finding(), table: prepared.table() }
    },
  }
}

function shown(issues: readonly Issue[], files: DossierFiles, names: readonly string[]): ReadOutcome {
  const cells = new Map<string, ReturnType<typeof readCells>>()
  const cellsOf = (file: string) => {
    if (!cells.has(file)) cells.set(file, readCells(files.get(file) ?? ''))
    return cells.get(file) ?? null
  }
  return {
    kind: 'issues',
    issues: issues.slice(0, MOST_SHOWN).map((issue) => ({ ...issue, fix: fixOf(issue, files, cellsOf) })),
    count: issues.length,
    files: names,
  }
}

/** What may be done about an issue in place. */
function fixOf(
  { file, row, column, rule, message }: Issue,
  files: DossierFiles,
  cellsOf: (file: string) => ReturnType<typeof readCells>,
): ShownIssue['fix'] {
  if (rule === 'files') {
    if (files.has(file)) return { kind: 'remove-file' }
    return isTableFile(file) ? { kind: 'add-table' } : null
  }
  const table = files.has(file) && column !== null ? cellsOf(file) : null
  if (!table || column === null) return null
  const position = table.header.indexOf(column)
  if (rule === 'columns') {
    if (message.endsWith('is missing')) return { kind: 'add-column' }
    return position < 0 ? null : { kind: 'rename-column' }
  }
  const record = table.records.find((one) => one.row === row)
  return record && position >= 0 ? { kind: 'cell', text: record.cells[position] ?? '' } : null
}

function fixFiles(files: DossierFiles, fix: Fix): DossierFiles {
  const mended = new Map(files)
  if (fix.kind === 'remove-file') mended.delete(fix.file)
  else if (fix.kind === 'add-table') {
    const name = fix.file.replace(/\.csv$/, '') as TableName
    if (isTableFile(fix.file))
      mended.set(
        fix.file,
        `${tableColumns(name)
          .map((column) => column.name)
          .join(',')}\n`,
      )
  } else {
    const text = files.get(fix.file)
    if (text !== undefined) mended.set(fix.file, fixTable(text, fix))
  }
  return mended
}

function isTableFile(file: string): boolean {
  return TABLE_NAMES.some((table) => file === `${table}.csv`)
}

/** The tables and the manifest of a folder; what else lies there is not read. */
function readFolder(name: string, given: readonly GivenFile[]): { files: DossierFiles; issues: readonly Issue[] } {
  const files = new Map<string, string>()
  const issues: Issue[] = []
  const issue = (file: string, message: string, tip: string, expected: string | null = null) =>
    issues.push({ file, row: null, column: null, rule: 'folder', message, got: null, expected, tip })
  const wanted = given.filter((file) => file.name === MANIFEST_FILE || /^[^.].*\.csv$/.test(file.name))
  const { entries, entryBytes, totalBytes } = ARCHIVE_LIMITS
  const total = wanted.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (wanted.length === 0)
    issue(name, 'no CSV file in this folder', 'Choose the folder that holds treaties.csv and the other tables.')
  if (wanted.length > entries) issue(name, `more than ${entries} files`, 'Keep the tables and datapackage.json alone.')
  if (total > totalBytes)
    issue(name, 'too large', 'Leave out what is not needed.', `at most ${totalBytes} bytes in all`)
  if (issues.length > 0) return { files, issues }
  for (const file of wanted) {
    if (files.has(file.name)) issue(file.name, 'two files have one name', 'Keep one of them.')
    if (file.bytes.length > entryBytes)
      issue(file.name, 'too large', 'Leave out what is not needed.', `at most ${entryBytes} bytes`)
    const text = decode(file.bytes)
    if (text === null) issue(file.name, 'not UTF-8 text', 'Save it as UTF-8; spreadsheets call it “CSV UTF-8”.')
    else files.set(file.name, text)
  }
  return { files, issues }
}

/** As the codebook says: of the lines `<sha256>  <name>`; of one CSV, of its own line and that of the base. */
async function hashOf({ files, onlyTable, base }: Kept): Promise<string> {
  const own = [...files].filter(([file]) => onlyTable === null || file === onlyTable)
  const encoder = new TextEncoder()
  const lines = await Promise.all(
    own
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(async ([file, text]) => [file, await sha256(encoder.encode(text) as Uint8Array<ArrayBuffer>)] as const),
  )
  return hashOfLines([...lines, ...base])
}

function zipOf(files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const entries = Object.fromEntries([...files].map(([file, text]) => [file, encoder.encode(text)]))
  return zipSync(entries, { level: 9, mtime: ZIP_DAY }) as Uint8Array<ArrayBuffer>
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const DECIMAL = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/

function isDecimal(cell: string): boolean {
  return DECIMAL.test(cell)
}
