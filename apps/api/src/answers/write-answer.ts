import {
  type Answer,
  type EntryHead,
  Failure,
  type FlatTable,
  type NamedClaim,
  type PreparedAnswer,
  badParameter,
  claimsNamed,
  tableToCsv,
  tableToNdjson,
} from '@ffc/core'
import { withCellClaims } from '../rows/cell-claims.ts'
import { type Row, checkField, selectRows } from '../rows/select-rows.ts'
import { type AnswerChoices, choicesKey } from './answer-choices.ts'
import { type EncodeText, encodeText } from './encode-text.ts'
import type { Format } from './media-type.ts'

/** What a representation is written from, beside the prepared answer. */
export interface AnswerRequest {
  readonly choices: AnswerChoices
  readonly format: Format
  /** What stands in front of the paths of links; null for data that have no address. */
  readonly origin: string | null
  /** One row of a table; absent: all that are asked for. */
  readonly rowId?: string
}

/** An answer as bytes, with the headers that depend on it. */
export interface WrittenAnswer {
  readonly body: Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

/** Computes an answer, if it is not yet, and writes it in a format. */
export function writeAnswer(
  entry: EntryHead,
  prepared: PreparedAnswer,
  request: AnswerRequest,
  encode: EncodeText = encodeText,
): WrittenAnswer {
  const whole = prepared.answer()
  const isTable = 'isTable' in entry && entry.isTable
  if (request.choices.provenance === 'cell' && request.format !== 'json') {
    throw badParameter('provenance', `claims do not fit into ${request.format}`, 'Ask for JSON.')
  }
  const page = isTable ? selectPage(entry, whole, request) : null
  const links = linksOf(entry, whole, request, page?.next ?? null)
  const headers: Record<string, string> = {
    'Row-Count': String(page ? page.positions.length : whole.meta.n),
    ...(links['next'] ? { Link: `<${links['next']}>; rel="next"` } : {}),
    ...(request.format === 'json'
      ? {}
      : { 'Content-Disposition': `attachment; filename="${fileName(whole, request)}"` }),
  }
  if (request.format === 'json') {
    const { view } = prepared
    const claims = !isTable && view && request.choices.provenance === 'cell' ? claimsNamed(view, whole.data) : null
    return { body: jsonBytes({ ...jsonAnswer(whole, page, request, links), claims }, encode), headers }
  }
  const table = selectCells(prepared.table(), page, request.choices)
  const guardFormulas = request.choices.formulas === 'guarded'
  const text = request.format === 'csv' ? tableToCsv(table, { guardFormulas }) : tableToNdjson(table)
  return { body: encode(text), headers }
}

/** The answer as JSON without spaces, and a line's end; its words and its numbers apart, as `EncodeText` says. */
function jsonBytes(
  { meta, data, claims }: Answer & { readonly claims: Readonly<Record<string, NamedClaim>> | null },
  encode: EncodeText,
): Uint8Array<ArrayBuffer> {
  const named = claims === null ? '' : `,"claims":${JSON.stringify(claims)}`
  return encode(`{"meta":${JSON.stringify(meta)}${named},"data":`, JSON.stringify(data), '}\n')
}

interface Page {
  readonly positions: readonly number[]
  readonly next: string | null
  readonly total: number
}

function selectPage({ name }: EntryHead, { data }: Answer, { choices, rowId, format }: AnswerRequest): Page {
  const rows = data as readonly Row[]
  const { fields = [], sort = [], limit = null, cursor = null } = choices
  if (format === 'json') for (const field of fields) checkField('fields', field, rows)
  if (rowId === undefined) return { ...selectRows(rows, { sort, limit, cursor }), total: rows.length }
  const position = rows.findIndex(({ id }) => id === rowId)
  if (position < 0) {
    throw new Failure('not-found', `no row "${rowId}" in ${name} as of this view`, `See /v1/${name} for the ids.`)
  }
  return { positions: [position], next: null, total: 1 }
}

function jsonAnswer(
  { meta, data }: Answer,
  page: Page | null,
  { choices, rowId, origin }: AnswerRequest,
  links: Record<string, string>,
): Answer {
  if (!page) return { meta: { ...meta, links: links as never }, data }
  const { fields = [], limit = null, provenance = 'row' } = choices
  const rows = data as readonly Row[]
  const given = page.positions.map((position) => {
    const row = rows[position] as Row
    return provenance === 'cell' ? withCellClaims(row, fields) : pick(row, fields)
  })
  const pageMeta = limit === null || origin === null ? {} : { page: { returned: given.length, total: page.total } }
  return {
    meta: { ...meta, n: page.total, ...pageMeta, links: links as never },
    data: rowId === undefined ? given : given[0],
  }
}

function pick(row: Row, fields: readonly string[]): Record<string, unknown> {
  if (fields.length === 0) return row
  return Object.fromEntries(Object.entries(row).filter(([key]) => key === 'id' || fields.includes(key)))
}

/** The rows of the page and the columns asked for. The flat table has one row for each record, in the same order. */
function selectCells(table: FlatTable, page: Page | null, { fields = [] }: AnswerChoices): FlatTable {
  if (!page) return table
  const known = table.columns.map(({ key }) => key)
  const unknown = fields.find((field) => !known.includes(field))
  if (unknown !== undefined) {
    throw badParameter('fields', `there is no column "${unknown}" in the table`, `Columns: ${known.join(', ')}.`)
  }
  const kept = known.flatMap((key, index) =>
    fields.length === 0 || key === 'id' || fields.includes(key) ? [index] : [],
  )
  return {
    columns: kept.flatMap((index) => table.columns[index] ?? []),
    rows: page.positions.map((position) => kept.map((index) => table.rows[position]?.[index] ?? null)),
  }
}

/** The same answer elsewhere: whole addresses where the data have one, the command alone for a caller's own. */
function linksOf(
  { name }: EntryHead,
  { meta: { links, edition } }: Answer,
  { origin, choices, rowId }: AnswerRequest,
  next: string | null,
): Record<string, string> {
  if (origin === null) return { cli: edition === null ? links.cli : `${links.cli} --data DIR` }
  const view = links.api.slice(`/v1/${name}`.length)
  const address = (suffix: string, given: AnswerChoices) => {
    const query = [view.slice(1), choicesKey(given)].filter((part) => part !== '').join('&')
    const row = rowId === undefined ? '' : `/${encodeURIComponent(rowId)}`
    return `${origin}/v1/${name}${row}${suffix}${query === '' ? '' : `?${query}`}`
  }
  const { cursor: _cursor, provenance: _provenance, ...flat } = choices
  return {
    web: `${origin}${links.web}`,
    api: `${origin}${links.api}`,
    cli: links.cli,
    self: address('', choices),
    csv: address('.csv', flat),
    ndjson: address('.ndjson', flat),
    ...(next === null ? {} : { next: address('', { ...choices, cursor: next }) }),
  }
}

/** `treaties-article-2019-01-25-v0.1.0-20ed090fd980.csv`: what is inside, without opening it. */
function fileName({ meta }: Answer, { format, rowId }: AnswerRequest): string {
  const { analysis, edition, asOf, dataVersion, dataHash } = meta
  const parts = [analysis, rowId, edition, asOf, edition === null ? null : `v${dataVersion}`, dataHash.slice(0, 12)]
  const name = parts.filter((part) => part !== null && part !== undefined).join('-')
  return `${name.replace(/[^\w.-]/g, '_')}.${format}`
}
