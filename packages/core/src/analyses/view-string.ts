/**
 * A view is a string: the same canonical form is the page's address, the API's query and, with other punctuation,
 * the command. Defaults are left out; the order is fixed.
 */
import { toKebabCase } from '../dossier/case.ts'
import type { DossierView } from '../dossier/view.ts'
import type { ParameterValue } from './analysis.ts'

type Pair = readonly [key: string, value: string]

/** The pairs that tell this view from the default one, in canonical order: evidence first, then own parameters. */
export function viewPairs<P extends object>(view: DossierView, parameters: P, defaults: P): Pair[] {
  const pairs: Pair[] = []
  const [defaultEdition] = view.dossier.editions
  if (view.edition.name !== defaultEdition?.name) pairs.push(['edition', view.edition.name])
  if (view.asOf !== view.edition.asOf) pairs.push(['as-of', view.asOf])
  if (view.knownAt !== null) pairs.push(['known-at', view.knownAt])
  if (view.exclude.length > 0) pairs.push(['exclude', view.exclude.join(',')])
  return [...pairs, ...parameterPairs(parameters, defaults)]
}

/** The pairs that tell parameters from their defaults, in the order of the defaults. */
export function parameterPairs<P extends object>(parameters: P, defaults: P): Pair[] {
  return (Object.keys(defaults) as (keyof P & string)[]).flatMap((key) => {
    const [value, usual] = [asText(parameters[key] as ParameterValue), asText(defaults[key] as ParameterValue)]
    return value === usual ? [] : [[toKebabCase(key), value] as const]
  })
}

function asText(value: ParameterValue): string {
  return value === null ? '' : Array.isArray(value) ? value.join(',') : String(value)
}

/** `?as-of=2017-01-01&group-by=region`, or nothing for the default view. */
export function toQueryString(pairs: readonly Pair[]): string {
  if (pairs.length === 0) return ''
  return `?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&')}`
}

/** `--as-of 2017-01-01 --group-by region`, quoted for a POSIX shell where needed. */
export function toFlags(pairs: readonly Pair[]): string {
  return pairs.map(([key, value]) => ` --${key}${value.startsWith('-') ? '=' : ' '}${quoteForShell(value)}`).join('')
}

/** What must be known of an analysis to write its command. */
export interface CommandForm {
  readonly name: string
  /** Keys of the parameters that stand without a flag, in order. */
  readonly positionals?: readonly string[]
  /** Parameters that are true or false by default are switches. */
  readonly defaults: object
}

/** `ffc flip IDN MYS --edition extended`: the command of a view, to be run as it stands. */
export function toCommand({ name, positionals = [], defaults }: CommandForm, pairs: readonly Pair[]): string {
  const places = positionals.map(toKebabCase)
  const values = places.map((place) => pairs.find(([key]) => key === place)?.[1] ?? '')
  while (values.at(-1) === '') values.pop()
  const words = values.map((value) => ` ${quoteForShell(value)}`).join('')
  const isSwitch = new Set(
    Object.entries(defaults).flatMap(([key, usual]) => (typeof usual === 'boolean' ? [toKebabCase(key)] : [])),
  )
  const flags = pairs
    .filter(([key]) => !places.includes(key))
    .map((pair) => (isSwitch.has(pair[0]) ? ` --${pair[0]}` : toFlags([pair])))
    .join('')
  // A word that begins like a flag is one only before the two hyphens that end them.
  return values.some((value) => value.startsWith('-'))
    ? `ffc ${name}${flags} --${words}`
    : `ffc ${name}${words}${flags}`
}

/** A word as a POSIX shell reads it back. */
export function quoteForShell(value: string): string {
  return /^[\w.,:/@%+=-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`
}
