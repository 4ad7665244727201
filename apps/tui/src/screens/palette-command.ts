/** A command of the command line, typed into the palette. */
import { type EntryHead, Failure, findEntry, parseViewRequest, toKebabCase } from '@ffc/core'
import type { ViewRequest } from '@ffc/core'
import type { ScreenName } from '../keys.ts'

/** Where the answers of an analysis are at home; those without a place of their own are plain answers. */
const HOMES: Readonly<Record<string, readonly [screen: ScreenName, pane: string]>> = {
  treaties: ['treaties', 'list'],
  lag: ['lag', 'curve'],
  stages: ['lag', 'stages'],
  hazard: ['lag', 'hazard'],
  forecast: ['forecast', 'figure'],
  backtest: ['forecast', 'backtest'],
  score: ['cooperation', 'ranking'],
  flip: ['cooperation', 'flip'],
  compare: ['cooperation', 'compare'],
  pool: ['estimates', 'forest'],
  scopes: ['estimates', 'lenses'],
  estimates: ['estimates', 'figures'],
  shares: ['estimates', 'shares'],
  gaps: ['routes', 'figure'],
  routes: ['routes', 'legs'],
  timeline: ['timeline', 'list'],
  interplay: ['timeline', 'interplay'],
  theses: ['evidence', 'theses'],
  corrections: ['evidence', 'corrections'],
  sources: ['evidence', 'sources'],
  organisations: ['evidence', 'organisations'],
  ties: ['evidence', 'ties'],
  positions: ['evidence', 'positions'],
  counts: ['evidence', 'counts'],
  terms: ['terms', 'terms'],
}

export interface TypedCommand {
  readonly analysis: string
  /** Own parameters; absent where the command names none, so that those of the screen stay. */
  readonly given: Readonly<Record<string, string>>
  readonly view: ViewRequest
  readonly home: { readonly screen: ScreenName; readonly pane: string; readonly subject: string }
}

/** Reads `lag --group-by region`; null where the first word names no analysis. Throws a `Failure` that says what is wrong. */
export function readCommand(text: string): TypedCommand | null {
  const [name = '', ...words] = splitWords(text.trim().replace(/^ffc\s+/, ''))
  const entry = findEntry(name)
  if (!entry) return null
  const { flags, rest } = readFlags(words)
  const positional = readPositionals(entry, rest)
  const all = { ...flags, ...positional }
  const viewNames = ['edition', 'as-of', 'known-at', 'exclude']
  const own = Object.fromEntries(Object.entries(all).filter(([key]) => !viewNames.includes(key)))
  const ofView = Object.fromEntries(Object.entries(all).filter(([key]) => viewNames.includes(key)))
  checkNames(entry, own)
  return { analysis: name, given: own, view: parseViewRequest(ofView), home: homeOf(name, own) }
}

function homeOf(name: string, given: Readonly<Record<string, string>>): TypedCommand['home'] {
  if (name === 'country') return { screen: 'country', pane: 'profile', subject: (given['iso3'] ?? '').toUpperCase() }
  const home = HOMES[name]
  return home ? { screen: home[0], pane: home[1], subject: '' } : { screen: 'answer', pane: 'table', subject: name }
}

function checkNames({ name, parameters }: EntryHead, given: Readonly<Record<string, string>>): void {
  const known = Object.keys(parameters.shape).map(toKebabCase)
  const unknown = Object.keys(given).find((key) => !known.includes(key))
  if (unknown === undefined) return
  throw new Failure('bad-parameter', `${name} has no --${unknown}`, `It has --${known.join(', --')}.`)
}

function readPositionals({ name, positionals }: EntryHead, given: readonly string[]): Record<string, string> {
  if (given.length > 0 && positionals.length === 0) {
    throw new Failure(
      'bad-parameter',
      `${name} takes no argument such as "${given[0]}"`,
      'Parameters are written --so.',
    )
  }
  return Object.fromEntries(
    positionals.flatMap((key, index) => {
      const value = index === positionals.length - 1 ? given.slice(index).join(' ') : given[index]
      return value ? [[toKebabCase(key), value]] : []
    }),
  )
}

/** `--name value`, `--name=value`, and `--name` alone for a switch. */
function readFlags(words: readonly string[]): { flags: Record<string, string>; rest: string[] } {
  const flags: Record<string, string> = {}
  const rest: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (!word.startsWith('--')) {
      rest.push(word)
      continue
    }
    const [key = '', inline] = splitOnce(word.slice(2), '=')
    const next = words[at + 1]
    if (inline !== undefined) flags[key] = inline
    else if (next === undefined || next.startsWith('--')) flags[key] = 'true'
    else {
      flags[key] = next
      at += 1
    }
  }
  return { flags, rest }
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator)
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

/** Words as a shell would cut them: quotes hold what belongs together. */
function splitWords(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  )
}
