/**
 * A view is a string: the query of a page's address. This file turns one into the other and says what it could not
 * use. The order is core's: evidence first (edition, as-of, known-at, exclude), then the page's own parameters;
 * defaults are left out.
 */
import { toKebabCase } from '@ffc/core/dossier'
import { type CivilDate, isCivilDate } from '@ffc/core/time'
import { parameterPairs, toQueryString } from '@ffc/core/view-string'

/** Which evidence is looked at, and as of when; null or empty: the default. */
export interface EvidenceState {
  readonly edition: string | null
  readonly asOf: CivilDate | null
  readonly knownAt: CivilDate | null
  /** Ids of rows left out, in alphabetical order. */
  readonly exclude: readonly string[]
}

export const DEFAULT_EVIDENCE: EvidenceState = { edition: null, asOf: null, knownAt: null, exclude: [] }

/** A parameter of one page: its default, how text becomes a value, and what would have been right. */
export interface OwnParameter<Value> {
  readonly usual: Value
  /** Undefined: not a value of this parameter. */
  readonly parse: (text: string) => Value | undefined
  /** Ends "expected …". */
  readonly expected: string
}

/** A page's own parameters, keyed in camelCase, in canonical order. */
export type OwnParameters<Values> = { readonly [Key in keyof Values]-?: OwnParameter<Values[Key]> }

/** Parameter of an address that shows one figure of its page and nothing else; of every page, and of no view. */
export const EMBED_PARAMETER = 'embed'

export interface EditionDefault {
  readonly name: string
  readonly asOf: CivilDate
}

export interface ParsedView<Values> {
  readonly evidence: EvidenceState
  /** Name of the one figure that is shown, inside another site; null: the whole page. */
  readonly embed: string | null
  readonly own: Values
  /** What in the address could not be used, one sentence each; empty when all of it could. */
  readonly notices: readonly string[]
}

/** Reads the query of an address. What cannot be used falls back to its default and is said. */
export function parseView<Values>(
  search: string,
  parameters: OwnParameters<Values>,
  editions: readonly EditionDefault[],
): ParsedView<Values> {
  const notices: string[] = []
  const given = new Map<string, string>()
  for (const [name, text] of new URLSearchParams(search)) {
    if (given.has(name)) notices.push(`The address gives ${name} more than once; the first is used.`)
    else given.set(name, text)
  }
  const take = <Value>(name: string, parameter: OwnParameter<Value>): Value => {
    const text = given.get(name)
    given.delete(name)
    if (text === undefined) return parameter.usual
    const value = parameter.parse(text)
    if (value !== undefined) return value
    notices.push(
      `The address asks for ${name}=${text}, which cannot be used (expected ${parameter.expected}); the default is shown.`,
    )
    return parameter.usual
  }
  const evidence: EvidenceState = {
    edition: take(
      'edition',
      choice<string | null>(
        editions.map(({ name }) => name),
        null,
      ),
    ),
    asOf: take('as-of', DAY),
    knownAt: take('known-at', DAY),
    exclude: take('exclude', IDS),
  }
  const embed = given.get(EMBED_PARAMETER) ?? null
  given.delete(EMBED_PARAMETER)
  const own: Partial<Values> = {}
  for (const key of keysOf(parameters)) own[key] = take(toKebabCase(key), parameters[key])
  for (const [name, text] of given) {
    notices.push(
      `The address has ${name}${text === '' ? '' : `=${text}`}, which this page does not know; it is ignored.`,
    )
  }
  return { evidence: withoutDefaults(evidence, editions), embed, own: own as Values, notices }
}

/** The canonical query of a view: `?as-of=2010-01-01&group-by=region`, or nothing for the default view. */
export function formatView<Values>(
  evidence: EvidenceState,
  own: Values,
  parameters: OwnParameters<Values>,
  editions: readonly EditionDefault[],
): string {
  const pairs: (readonly [name: string, text: string])[] = []
  const { edition, asOf, knownAt, exclude } = withoutDefaults(evidence, editions)
  if (edition !== null) pairs.push(['edition', edition])
  if (asOf !== null) pairs.push(['as-of', asOf])
  if (knownAt !== null) pairs.push(['known-at', knownAt])
  if (exclude.length > 0) pairs.push(['exclude', exclude.join(',')])
  const usual: Partial<Values> = {}
  for (const key of keysOf(parameters)) usual[key] = parameters[key].usual
  return toQueryString([...pairs, ...parameterPairs(own as object, usual as object)])
}

/** The default edition and an edition's own date are defaults, however they were written. */
function withoutDefaults(evidence: EvidenceState, editions: readonly EditionDefault[]): EvidenceState {
  const edition = evidence.edition === editions[0]?.name ? null : evidence.edition
  const usualDate = editions.find(({ name }) => name === (edition ?? editions[0]?.name))?.asOf
  return {
    edition,
    asOf: evidence.asOf === usualDate ? null : evidence.asOf,
    knownAt: evidence.knownAt,
    exclude: [...new Set(evidence.exclude)].toSorted(),
  }
}

/** One word of a vocabulary. `usual` may be null: any. */
export function choice<Value extends string | null>(
  values: readonly NonNullable<Value>[],
  usual: Value,
): OwnParameter<Value> {
  return {
    usual,
    parse: (text) => values.find((value) => value === text),
    expected: `one of ${values.join(', ')}`,
  }
}

/** A number within open limits. */
export function numberBetween(above: number, below: number, usual: number): OwnParameter<number> {
  return {
    usual,
    parse: (text) => {
      const value = text.trim() === '' ? NaN : Number(text)
      return value > above && value < below ? value : undefined
    },
    expected: below === Infinity ? `a number above ${above}` : `a number above ${above} and below ${below}`,
  }
}

const DAY: OwnParameter<CivilDate | null> = {
  usual: null,
  parse: (text) => (isCivilDate(text) ? text : undefined),
  expected: 'a day that exists, as YYYY-MM-DD',
}

const IDS: OwnParameter<readonly string[]> = {
  usual: [],
  parse: (text) => text.split(',').filter((id) => id !== ''),
  expected: 'row ids separated by commas',
}

function keysOf<Values>(parameters: OwnParameters<Values>): (keyof Values & string)[] {
  return Object.keys(parameters) as (keyof Values & string)[]
}
