/** Kinds of parameters. Each takes the text of a flag or query as well as the value of a JSON body. */
import * as z from 'zod'
import { type CivilDate, isCivilDate } from '../time/civil-date.ts'

/** One word of a vocabulary, with a default. */
export function choice<const Values extends readonly [string, ...string[]]>(
  values: Values,
  usual: Values[number],
  description: string,
) {
  return z
    .enum(values, { error: () => `expected one of ${values.join(', ')}` })
    .default(usual as never)
    .meta({ description }) as unknown as z.ZodType<Values[number]>
}

/** One word of a vocabulary, or nothing: all. */
export function filter<const Values extends readonly [string, ...string[]]>(values: Values, description: string) {
  return z
    .enum(values, { error: () => `expected one of ${values.join(', ')}` })
    .nullable()
    .default(null)
    .meta({ description }) as unknown as z.ZodType<Values[number] | null>
}

/** An ISO 3166-1 alpha-3 code, or nothing: all. */
export function countryFilter(description: string) {
  return z
    .string()
    .regex(/^[A-Za-z]{3}$/, 'expected an ISO 3166-1 alpha-3 code such as THA')
    .overwrite((code) => code.toUpperCase())
    .nullable()
    .default(null)
    .meta({ description }) as unknown as z.ZodType<string | null>
}

/** The id of a row, or nothing: all. */
export function idFilter(description: string) {
  return z.string().min(1, 'expected an id').nullable().default(null).meta({ description }) as unknown as z.ZodType<
    string | null
  >
}

/** The id of a row, which must be given. */
export function idParameter(description: string) {
  return z
    .string({ error: () => 'expected the id of a row' })
    .min(1, 'expected the id of a row')
    .meta({ description })
}

/** The same parameter with another default. What wraps a schema does not take its description over. */
export function withDefault<Value>(parameter: z.ZodType<Value>, usual: Value) {
  return parameter.prefault(usual as never).meta({ ...parameter.meta() }) as unknown as z.ZodType<Value>
}

/** The name of a column; a run says which one is missing. */
export function columnParameter(description: string) {
  return z.string().default('').meta({ description }) as unknown as z.ZodType<string>
}

const LONGEST_WORDS = 200

/** Words to look for, which must be given. */
export function wordsParameter(description: string) {
  return z
    .string({ error: () => 'expected some words' })
    .min(1, 'expected some words')
    .max(LONGEST_WORDS, `expected at most ${LONGEST_WORDS} characters`)
    .meta({ description })
}

/** A switch, off by default. */
export function toggle(description: string) {
  return z
    .union([z.boolean(), z.literal(['true', 'false', '']).transform((text) => text !== 'false')], {
      error: () => 'expected true or false',
    })
    .default(false)
    .meta({ description }) as unknown as z.ZodType<boolean>
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/**
 * A number, also as the text of a flag or a query. Nothing else is taken for one: `true` is not 1, no text is not 0 and a
 * list of one number is not that number, as they are for `Number`.
 */
export function numeric<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => {
    const text = typeof value === 'string' ? value.trim() : ''
    return DECIMAL.test(text) ? Number(text) : value
  }, schema)
}

/** A confidence level. Percentages are refused, so that 95 or 0.05 is never taken for something that it is not. */
export function level(usual: number) {
  return numeric(
    z
      .number({ error: () => 'expected a number between 0.5 and 1, such as 0.95' })
      .gt(0.5, 'expected a confidence level above 0.5, such as 0.95 (not 0.05)')
      .lt(1, 'expected a confidence level below 1, such as 0.95 (not 95)')
      .default(usual),
  ).meta({ description: 'Confidence level of all limits, above 0.5 and below 1.' }) as unknown as z.ZodType<number>
}

/** Words separated by commas. */
export function wordList(usual: readonly string[], description: string) {
  return z
    .preprocess(splitWords, z.array(z.string(), 'expected words separated by commas').default([...usual]))
    .meta({ description }) as unknown as z.ZodType<readonly string[]>
}

function splitWords(value: unknown): unknown {
  return typeof value === 'string'
    ? value
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== '')
    : value
}

/** Positive numbers separated by commas. */
export function positiveList(usual: readonly number[], description: string) {
  return z
    .preprocess(
      splitWords,
      z
        .array(numeric(z.number('expected numbers above 0').positive('expected numbers above 0')))
        .min(1, 'expected at least one number')
        .default([...usual]),
    )
    .meta({ description }) as unknown as z.ZodType<readonly number[]>
}

/** Days separated by commas. */
export function dayList(description: string) {
  return z
    .preprocess(
      splitWords,
      z.array(z.string().refine(isCivilDate, 'expected days that exist, as YYYY-MM-DD')).default([]),
    )
    .meta({ description }) as unknown as z.ZodType<readonly CivilDate[]>
}

/** A calendar year. */
export function year(usual: number, description: string) {
  return numeric(
    z
      .number({ error: () => 'expected a year such as 2000' })
      .int('expected a year such as 2000')
      .min(1900, 'expected a year from 1900 on')
      .max(2100, 'expected a year up to 2100')
      .default(usual),
  ).meta({ description }) as unknown as z.ZodType<number>
}

/** Words of a vocabulary separated by commas; none by default. */
export function choiceList<const Values extends readonly [string, ...string[]]>(values: Values, description: string) {
  return z
    .preprocess(
      splitWords,
      z.array(z.enum(values, { error: () => `expected some of ${values.join(', ')}` })).default([]),
    )
    .meta({ description }) as unknown as z.ZodType<readonly Values[number][]>
}

/** A positive number, or nothing. */
export function optionalPositive(description: string) {
  return numeric(
    z
      .number({ error: () => 'expected a number above 0' })
      .positive('expected a number above 0')
      .nullable()
      .default(null),
  ).meta({ description }) as unknown as z.ZodType<number | null>
}

/** A positive number, up to `most` where more has no meaning. */
export function positive(usual: number, description: string, most?: number) {
  const number = z.number({ error: () => 'expected a number above 0' }).positive('expected a number above 0')
  const bounded = most === undefined ? number : number.max(most, `expected a number up to ${most}`)
  return numeric(bounded.default(usual)).meta({ description }) as unknown as z.ZodType<number>
}

/** Described last: what wraps a schema does not take its description over. */
const day = (description: string) =>
  z
    .string()
    .refine(isCivilDate, 'expected a day that exists, as YYYY-MM-DD')
    .optional()
    .meta({ description, format: 'date' }) as unknown as z.ZodOptional<z.ZodType<CivilDate>>

/** A day, or nothing. */
export function dayFilter(description: string) {
  return z
    .string()
    .refine(isCivilDate, 'expected a day that exists, as YYYY-MM-DD')
    .nullable()
    .default(null)
    .meta({ description, format: 'date' }) as unknown as z.ZodType<CivilDate | null>
}

/** The parameters of every analysis. */
export const VIEW_PARAMETERS = {
  edition: z.string().optional().meta({
    description: 'Edition of the evidence: article (what the article says) or extended (all that is sourced).',
  }),
  asOf: day('The world on that date, inclusive; default: the edition’s own date.'),
  knownAt: day('Only what had been published by that date, inclusive.'),
  exclude: z
    .preprocess(splitWords, z.array(z.string(), 'expected row ids separated by commas').default([]))
    .meta({ description: 'Ids of rows to leave out, separated by commas.' }),
} as const
