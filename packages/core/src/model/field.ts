/**
 * Fields: how a CSV cell becomes a typed value, and what to tell a person when it does not.
 *
 * Each field is a zod pipe from the cell's text to its value. What zod does not carry (expected form, advice,
 * reference to another table, Frictionless type) stands in `fieldInfo`.
 */
import * as z from 'zod'
import { type CivilDate, isCivilDate } from '../time/civil-date.ts'
import { type Edtf, parseEdtf } from '../time/edtf.ts'
import { findControl } from './control-characters.ts'
import type { TableName } from './table-name.ts'

export interface FieldInfo {
  /** Frictionless Data Package v2 field type. */
  readonly type: 'string' | 'integer' | 'number' | 'date' | 'list' | 'boolean'
  /** The codebook's sentence on what the column means. */
  readonly description: string
  /** What a cell must look like, as it reads after "expected". */
  readonly expected: string
  /** What to do about a cell that is wrong. */
  readonly tip: string
  readonly required: boolean
  /** The table whose ids the cell (or each item of it) must name; `any` for ids of all tables. */
  readonly references?: TableName | 'any'
  readonly values?: readonly string[]
}

/** Separates the items of a list cell. */
export const LIST_DELIMITER = ';'

const registry = z.registry<FieldInfo>()

/** What is known of a field beside its schema. Throws on a schema that was not made here. */
export function fieldInfo(schema: z.ZodType): FieldInfo {
  const info = registry.get(schema)
  if (!info) throw new TypeError('not a field of the model')
  return info
}

/** The schema of a field's value, without the reading of a cell. */
export function fieldOutput(schema: z.ZodType): z.ZodType {
  if (!(schema instanceof z.ZodPipe)) throw new TypeError('not a field of the model')
  return (schema.out as z.ZodType).meta({ description: fieldInfo(schema).description })
}

type Decoded = { readonly value: unknown } | { readonly refused: string }

function field<Output extends z.ZodType>(
  info: FieldInfo,
  decode: (text: string) => Decoded,
  output: Output,
): z.ZodPipe<z.ZodType<unknown, string>, Output> {
  const cell = z.string().transform((text, context): unknown => {
    const trimmed = text.trim()
    if (trimmed === '') {
      if (info.required) context.addIssue({ code: 'custom', message: 'empty' })
      return info.type === 'list' ? [] : null
    }
    const decoded = decode(trimmed)
    if ('refused' in decoded) {
      context.addIssue({ code: 'custom', message: decoded.refused })
      return z.NEVER
    }
    return decoded.value
  })
  // A refusal in `cell` aborts the pipe, so that a person is told once.
  const schema = z.pipe(cell, output as never) as unknown as z.ZodPipe<z.ZodType<unknown, string>, Output>
  registry.add(schema, info)
  return schema
}

const keep = (text: string): Decoded => ({ value: text })

/** Readable and permanent: `chn-tha-extradition-1993`. Dots join the parts of ids of claims. */
const ID = /^[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*$/
const LONGEST_ID = 120
/** Cells longer than this are refused: a codebook's note is at most a paragraph. */
const LONGEST_TEXT = 4000

const decodeId = (text: string): Decoded =>
  ID.test(text) && text.length <= LONGEST_ID ? keep(text) : { refused: 'not an id' }

function decodeText(text: string): Decoded {
  if (text.length > LONGEST_TEXT) return { refused: `longer than ${LONGEST_TEXT} characters` }
  const control = findControl(text)
  return control === null ? keep(text) : { refused: `holds a control character (${control})` }
}

const ID_FORM = 'letters and digits joined by "-" or "."'

/** The row's own id. */
export function id() {
  return field(
    {
      type: 'string',
      description: 'Permanent, readable identifier of the row.',
      expected: ID_FORM,
      tip: 'Build it from the row’s own facts, as chn-tha-extradition-1993, and never reuse one.',
      required: true,
    },
    decodeId,
    z.string(),
  )
}

/** The id of a row of another table. */
export function reference(table: TableName | 'any', description: string) {
  return field(referenceInfo(table, description, true), decodeId, z.string())
}

export function optionalReference(table: TableName | 'any', description: string) {
  return field(referenceInfo(table, description, false), decodeId, z.string().nullable())
}

/** Ids of rows of another table, separated by `;`. */
export function references(table: TableName | 'any', description: string) {
  return field(
    listInfo(table, description),
    (text) => {
      if (text.length > LONGEST_TEXT) return { refused: `longer than ${LONGEST_TEXT} characters` }
      const items = text.split(LIST_DELIMITER).map((item) => item.trim())
      const wrong = items.find((item) => 'refused' in decodeId(item))
      if (wrong !== undefined) return { refused: `"${wrong}" is not an id` }
      const repeated = items.find((item, index) => items.indexOf(item) !== index)
      return repeated === undefined ? { value: items } : { refused: `"${repeated}" stands twice` }
    },
    z.array(z.string()),
  )
}

function listInfo(table: TableName | 'any', description: string): FieldInfo {
  const { expected, ...info } = referenceInfo(table, description, false)
  return { ...info, type: 'list', expected: `${expected}, or several, each once, separated by "${LIST_DELIMITER}"` }
}

function referenceInfo(table: TableName | 'any', description: string, required: boolean): FieldInfo {
  const where = table === 'any' ? 'any table' : `data/${table}.csv`
  return {
    type: 'string',
    description,
    expected: `the id of a row in ${where}`,
    tip: `Add the row to ${where} first, or correct the spelling.`,
    required,
    references: table,
  }
}

export function text(description: string) {
  return field(textInfo(description, true), decodeText, z.string())
}

export function optionalText(description: string) {
  return field(textInfo(description, false), decodeText, z.string().nullable())
}

function textInfo(description: string, required: boolean): FieldInfo {
  return {
    type: 'string',
    description,
    expected: required ? 'text' : 'text or nothing',
    tip: `${required ? 'Fill the cell with' : 'Keep it'} plain text of at most ${LONGEST_TEXT} characters.`,
    required,
  }
}

/** One word of a closed vocabulary. */
export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values, description: string) {
  return field(vocabularyInfo(values, description, true), decodeWord(values), z.enum(values))
}

export function optionalOneOf<const Values extends readonly [string, ...string[]]>(
  values: Values,
  description: string,
) {
  return field(vocabularyInfo(values, description, false), decodeWord(values), z.enum(values).nullable())
}

function decodeWord(values: readonly string[]): (text: string) => Decoded {
  return (text) => (values.includes(text) ? keep(text) : { refused: 'not a word of this column’s vocabulary' })
}

function vocabularyInfo(values: readonly string[], description: string, required: boolean): FieldInfo {
  return {
    type: 'string',
    description,
    expected: `one of ${values.join(', ')}${required ? '' : ', or nothing'}`,
    tip: 'Use a word of the vocabulary as it stands in the codebook.',
    required,
    values,
  }
}

/** `decodeEdtf` has checked the text by the time it gets here. */
const edtfText = z.string() as unknown as z.ZodType<Edtf>

/** A date as precise as its source: EDTF. */
export function edtf(description: string) {
  return field(edtfInfo(description, true), decodeEdtf, edtfText)
}

export function optionalEdtf(description: string) {
  return field(edtfInfo(description, false), decodeEdtf, edtfText.nullable())
}

function decodeEdtf(text: string): Decoded {
  const result = parseEdtf(text)
  return result.ok ? { value: text } : { refused: result.reason }
}

function edtfInfo(description: string, required: boolean): FieldInfo {
  return {
    type: 'string',
    description,
    expected: 'a date that exists, in EDTF, such as 2015-07-17, 2015-07, 2015, 2015? or 2002/2010',
    tip: 'Write only as much of the date as the source says; an ISO day is YYYY-MM-DD.',
    required,
  }
}

/** A whole day, where nothing else makes sense (when a page was read). */
export function optionalDay(description: string) {
  return field(
    {
      type: 'date',
      description,
      expected: 'a day that exists, as YYYY-MM-DD',
      tip: 'Write the day as YYYY-MM-DD.',
      required: false,
    },
    (text) => (isCivilDate(text) ? keep(text) : { refused: 'not a day' }),
    (z.string() as unknown as z.ZodType<CivilDate>).nullable(),
  )
}

/** A count: a whole number, 0 or more. */
export function count(description: string) {
  return field(countInfo(description, true), decodeCount, z.int().nonnegative())
}

export function optionalCount(description: string) {
  return field(countInfo(description, false), decodeCount, z.int().nonnegative().nullable())
}

const decodeCount = (text: string): Decoded =>
  /^\d{1,12}$/.test(text) ? { value: Number(text) } : { refused: 'not a count' }

function countInfo(description: string, required: boolean): FieldInfo {
  return {
    type: 'integer',
    description,
    expected: `a whole number, 0 or more, in digits alone${required ? '' : ', or nothing'}`,
    tip: 'Leave out thousands separators and words; leave the cell empty only where the source gives no number.',
    required,
  }
}

/** A finite decimal number, 0 or more. */
export function nonNegativeDecimal(description: string) {
  return field(
    {
      type: 'number',
      description,
      expected: 'a decimal number, 0 or more, such as 0.5',
      tip: 'Use a point for decimals, no thousands separators and no minus.',
      required: true,
    },
    (text) => (/^\d{1,12}(?:\.\d{1,15})?$/.test(text) ? { value: Number(text) } : { refused: 'not a number' }),
    z.number(),
  )
}

/** `source` and `locator`: the two columns that make a row a claim. */
export function claimFields() {
  return {
    source: reference('sources', 'Who says so: id of the source.'),
    locator: text('Where inside the source: paragraph (p20), page, article or section.'),
  }
}
