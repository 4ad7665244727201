/** What help, palette and search list, and what taking an entry does. */
import { CATALOGUE, TABLE_NAMES, findEntry, toKebabCase } from '@ffc/core'
import type { SearchRecord } from '@ffc/core/analyses/search.run'
import { type Action, SCREEN_NAMES, type ScreenName, bindingsOf } from '../keys.ts'
import { type AppState, placeOf } from './app-state.ts'
import { answerOnce, isRefusal } from './answers.ts'
import { fuzzyScore } from './fuzzy.ts'
import { questionOf, screenAt, viewOf } from './model.ts'
import { recordPlace } from './record-place.ts'
import { screenOf } from './screens.ts'
import type { Target } from './sheet.ts'
import { tagsOf } from './tags.ts'

export interface FinderEntry {
  readonly id: string
  /** What stands at the left: keys, or what kind of thing it is. */
  readonly mark: string
  readonly text: string
  /** What else it can be found by. */
  readonly names: string
  readonly take:
    | { readonly action: Action }
    | { readonly target: Target }
    | { readonly command: string }
    | { readonly rows: readonly string[]; readonly heading: string }
}

export function finderEntries(state: AppState): readonly FinderEntry[] {
  switch (state.overlay?.name) {
    case 'help':
      return best(helpEntries(state), state.overlay.query)
    case 'palette':
      return best(paletteEntries(state), state.overlay.query)
    case 'search':
      return searchEntries(state, state.overlay.query)
    default:
      return []
  }
}

function best(entries: readonly FinderEntry[], query: string): readonly FinderEntry[] {
  // What was begun as a command stays a command: its words do not find anything else.
  const words = query.trim().startsWith('--') ? query.trim() : query
  const scored = entries.map((entry) => ({ entry, score: fuzzyScore(`${entry.text} ${entry.names}`, words) }))
  // Letters that merely come in that order are a last resort.
  const least = scored.some(({ score }) => score > 1) ? 2 : 1
  return scored
    .filter(({ score }) => score >= least)
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry }) => entry)
}

/** The bindings that work on the screen under the overlay, all of them and no others. */
export function helpEntries(state: AppState): readonly FinderEntry[] {
  return bindingsOf(tagsOf({ ...state, overlay: null, prompt: null })).map(({ action, keys, label }) => ({
    id: `${action} ${keys.join(' ')}`,
    mark: keys.join('  '),
    text: label,
    names: keys.join(' '),
    take: { action },
  }))
}

/** Moving the cursor needs no name. */
const UNNAMED: ReadonlySet<Action> = new Set(['up', 'down', 'left', 'right', 'page-up', 'page-down', 'palette'])

/** Parts, screens, actions, parameters of the present analysis, and every analysis. */
export function paletteEntries(state: AppState): readonly FinderEntry[] {
  const actions = helpEntries(state).filter(({ take }) => 'action' in take && !UNNAMED.has(take.action))
  const { panes, name } = screenAt(state)
  const { subject } = placeOf(state)
  const parts = panes.map((pane): FinderEntry => ({
    id: `pane ${pane.name}`,
    mark: 'part',
    text: pane.title,
    names: pane.name,
    take: { target: { screen: name, subject, pane: pane.name } },
  }))
  return [...parts, ...screenEntries(), ...actions, ...parameterEntries(state), ...analysisEntries()]
}

function screenEntries(): FinderEntry[] {
  const isOwn = (name: ScreenName) => name !== 'treaty' && name !== 'country' && name !== 'answer'
  return SCREEN_NAMES.filter(isOwn).map((name) => {
    const { title, question } = screenOf(name)
    return {
      id: `screen ${name}`,
      mark: 'screen',
      text: title,
      names: `${name} ${question}`,
      take: { target: { screen: name } },
    }
  })
}

/** Every value of every choice that the present analysis has. */
function parameterEntries(state: AppState): FinderEntry[] {
  const { analysis } = questionOf(state)
  const entry = findEntry(analysis)
  if (!entry || analysis === 'why' || analysis === 'country') return []
  return Object.entries(entry.parameters.shape).flatMap(([key, schema]) => {
    const name = toKebabCase(key)
    return choicesOf(schema).map((value) => ({
      id: `parameter ${name} ${value}`,
      mark: 'parameter',
      text: `${analysis} --${name} ${value}`,
      names: '',
      take: { command: `${analysis} --${name} ${value}` },
    }))
  })
}

/** The words that an enumeration allows, through whatever wraps it. */
function choicesOf(schema: unknown): readonly string[] {
  const { def } = schema as {
    readonly def: { readonly innerType?: unknown; readonly entries?: Record<string, string> }
  }
  if (def.entries) return Object.values(def.entries)
  return def.innerType ? choicesOf(def.innerType) : []
}

function analysisEntries(): FinderEntry[] {
  return CATALOGUE.map(({ name, title, positionals }) => ({
    id: `analysis ${name}`,
    mark: 'analysis',
    text: `${[name, ...positionals.map((one) => `<${one}>`)].join(' ')}: ${title}`,
    names: name,
    take: { command: name },
  }))
}

const SEARCH_MARKS: Readonly<Record<string, string>> = {
  countries: 'state',
  treaties: 'treaty',
  organisations: 'group',
  terms: 'term',
  theses: 'argument',
}

/** Whatever of the view is called so, by core’s search; then every other row that says it. */
function searchEntries(state: AppState, query: string): readonly FinderEntry[] {
  if (query.trim() === '') return []
  const outcome = answerOnce(state.dossier, state.request, {
    analysis: 'search',
    given: { words: query.slice(0, 200) },
  })
  const named = isRefusal(outcome) ? [] : (outcome.answer.data as readonly SearchRecord[])
  const hits = named.map(({ id, table, title, titleZh }): FinderEntry => ({
    id: `${table} ${id}`,
    mark: SEARCH_MARKS[table] ?? table,
    text: titleZh === null ? title : `${title} ${titleZh}`,
    names: id,
    take: { target: recordPlace(table, id) },
  }))
  const found = new Set(hits.map(({ id }) => id))
  return [...hits, ...rowEntries(state, query).filter(({ id }) => !found.has(id))]
}

/** Tables whose rows are found by any of their words. */
const ROW_TABLES = ['events', 'estimates', 'sources', 'positions', 'counts', 'routes', 'milestones'] as const

/** Most rows beside the names. */
const MOST_ROWS = 200

function rowEntries(state: AppState, query: string): FinderEntry[] {
  const { tables } = viewOf(state)
  const entries = ROW_TABLES.filter((table) => TABLE_NAMES.includes(table)).flatMap((table) =>
    (tables[table] as readonly { readonly id: string }[]).flatMap((row): FinderEntry[] => {
      const texts = Object.values(row).filter((value) => typeof value === 'string')
      if (fuzzyScore(texts.join(' '), query) < 2) return []
      const text = rowWords(row)
      return [
        {
          id: `${table} ${row.id}`,
          mark: ROW_MARKS[table],
          text,
          names: row.id,
          take: { rows: [row.id], heading: text },
        },
      ]
    }),
  )
  return entries.slice(0, MOST_ROWS)
}

const ROW_MARKS: Readonly<Record<(typeof ROW_TABLES)[number], string>> = {
  events: 'event',
  estimates: 'figure',
  sources: 'source',
  positions: 'stance',
  counts: 'count',
  routes: 'leg',
  milestones: 'claim',
}

/** What a row says, as shortly as its own columns do. */
function rowWords(row: Readonly<Record<string, unknown>>): string {
  const texts = ['summary', 'title', 'what', 'wording', 'subject'].flatMap((key) => {
    const value = row[key]
    return typeof value === 'string' && value !== '' ? [value] : []
  })
  const date = row['date'] ?? row['statedOn'] ?? row['published'] ?? row['asOf']
  return [typeof date === 'string' ? date : null, texts[0] ?? row['id']].filter((part) => part !== null).join(' ')
}
