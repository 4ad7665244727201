/** The words of the data page. */
import { formatCount, formatDay, formatNumber } from '@ffc/core/present'
import type { CivilDate } from '@ffc/core/time'

export const DATA_TEXT = {
  opening: {
    answer: (rows: number, tables: number) =>
      `${formatCount(rows, 'row', 'rows')} in ${formatCount(tables, 'table', 'tables')}, to take whole, one by one or by a query; or bring your own.`,
    standfirst: (edition: string, asOf: CivilDate, licence: string | null) =>
      `Every row but a source is a claim: it names its source and the place in it. This view: ${edition} edition, as of ${formatDay(asOf)}. ${
        licence === null ? 'The data state no licence: ask whoever made them.' : `Licence of the data: ${licence}.`
      }`,
    contents: 'On this page',
  },
  size: (bytes: number) => `${formatNumber(Math.max(1, Math.round(bytes / 1024)))} kB`,
  rows: (count: number) => formatCount(count, 'row', 'rows'),
  preparing: 'The file is being made…',
  programFailed: 'The program that makes files could not be fetched. Try again.',
  saved: (name: string, size: string) => `${name} (${size}) is on its way to your downloads.`,
  whole: {
    id: 'package',
    heading: 'The whole, as a data package',
    lead: 'A zip of CSV tables with their description (Frictionless Data Package v2), Croissant 1.1, schema.org and a README that says licence and citation. R, pandas and spreadsheets read it as it is; dropped below, it opens again here.',
    shown: 'Package of this view',
    all: 'Package of everything',
    shownAmount: (rows: string) =>
      `${rows}: what the edition, the known-at date and the rows left out admit; its as-of date goes along`,
    allAmount: (rows: string) => `${rows}: every edition, every source`,
    allUnknown: 'every edition, every source',
    notes: 'So that every id leads somewhere:',
    facts: {
      version: 'Version',
      hash: 'SHA-256 of the data',
      licence: 'Licence',
      citation: 'To cite',
      core: 'Computed with',
      noLicence: 'none stated',
    },
    copy: 'Copy the citation',
  },
  tables: {
    id: 'tables',
    heading: 'One table',
    caption: 'The tables of the package; in this view, and in all editions',
    columns: { table: 'Table', shown: 'This view', all: 'All', files: 'Files of this view', allFiles: 'Files of all' },
    fileOf: (kind: string, table: string, which: string) => `${kind}: ${table}, ${which}`,
    thisView: 'this view',
    everything: 'everything',
    note: 'CSV as in the package: UTF-8, commas, empty cells for what is missing, lists with “;”, dates in EDTF. Before you open a table from somebody you do not trust in a spreadsheet, import its columns as text. JSON: the same rows with keys in camelCase, as the library gives them.',
    unknown: '…',
  },
  versions: {
    id: 'versions',
    heading: 'What changed between versions',
    table: 'Table',
    change: 'Change',
    every: 'all',
    changes: { added: 'added', changed: 'reads otherwise', removed: 'gone' },
    caption: (shown: number, of: number) =>
      shown === of
        ? formatCount(of, 'row', 'rows')
        : `The first ${formatNumber(shown)} of ${formatCount(of, 'row', 'rows')}`,
    columns: { row: 'Row', version: 'Version', table: 'Table', change: 'Change', evidence: 'Evidence' },
    evidence: 'Who says so',
    evidenceOf: (row: string) => `Who says so: ${row}`,
    more: 'Show more',
  },
  code: {
    id: 'code',
    heading: 'In code',
    lead: 'From an unpacked package, or from the API where this site is served together with it (ffc serve). Nothing asks for a key.',
    labels: {
      R: 'R, from the package',
      pandas: 'Python with pandas, from the package',
      remoteR: 'R, from the API',
      remotePandas: 'Python with pandas, from the API',
      curl: 'curl: one table of this view',
      analysis: 'curl: one answer, with its method and sources',
      shell: 'The command line: this package',
      library: 'TypeScript, with the library',
    },
    api: 'The API describes itself:',
    openapi: 'OpenAPI',
    docs: 'its documentation',
    apiNote: 'Both lie beside this site where the API is served with it.',
  },
  codebook: {
    id: 'codebook',
    heading: 'Codebook',
    lead: 'What each table and column holds.',
    loading: 'The codebook is being fetched…',
    failed: 'The codebook could not be fetched. Close this and open it again to try again.',
    count: (title: string, columns: number) => `${title}: ${formatCount(columns, 'column', 'columns')}`,
    caption: (title: string) => `Columns of ${title}`,
    columns: { name: 'Column', type: 'Type', required: 'Required', meaning: 'Meaning', form: 'Expected' },
    yes: 'yes',
    no: 'no',
    refersTo: (table: string) => `ids of ${table}`,
    anyTable: 'any table',
  },
  change: (rows: number, asOf: CivilDate) =>
    `As of ${formatDay(asOf)}: ${formatCount(rows, 'row', 'rows')} in this view.`,
} as const
