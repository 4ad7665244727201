/** The key bindings as a table of the documentation. */
import type { Binding, Tag } from './binding.ts'
import { BINDINGS } from './bindings.ts'

const WHERE: Readonly<Partial<Record<Tag, string>>> = {
  screen: 'every screen',
  table: 'tables',
  figure: 'figures',
  text: 'texts',
  items: 'lists, figures and texts',
  cells: 'tables',
  panes: 'screens of several parts',
  weights: 'the weights of the index',
  state: 'lists of states',
  choice: 'screens with a choice',
  'second-choice': 'screens with a second choice',
  undoable: 'after a change of the view',
  redoable: 'after undoing',
  computing: 'while something is computed',
  back: 'every screen but the first',
  scroll: 'what lies over a screen',
  why: 'the evidence',
  web: 'the link',
  finder: 'help, palette and search',
  copy: 'the list of copies',
  confirm: 'questions',
  prompt: 'lines being typed',
  'date-prompt': 'dates being typed',
  'as-of-prompt': 'the as-of date being typed',
  'filter-prompt': 'the words to find',
}

/** One row a binding, in the order of help. */
function keysMarkdown(): string {
  const rows = BINDINGS.map((binding) => `| ${keysOf(binding)} | ${escape(wordsOf(binding))} | ${whereOf(binding)} |\n`)
  return `| keys | what they do | where |\n|---|---|---|\n${rows.join('')}`
}

function keysOf({ keys }: Binding): string {
  return keys.map((key) => `\`${key}\``).join(' ')
}

/** What it does, and in other words where they say more. */
function wordsOf({ label, labels = {} }: Binding): string {
  const others = Object.entries(labels).map(([tag, words]) => `${placeOf(tag as Tag)}: ${words}`)
  return [label, ...others].join('; ')
}

function placeOf(tag: Tag): string {
  return tag.startsWith('screen:') ? tag.slice('screen:'.length) : (WHERE[tag] ?? tag)
}

function whereOf({ on }: Binding): string {
  return [...new Set(on.map(placeOf))].join(', ')
}

function escape(text: string): string {
  return text.replaceAll('|', '\\|')
}

const START = '<!-- keys: written from apps/tui/src/keys by pnpm --filter @ffc/cli keys:write -->\n'
const END = '<!-- end of keys -->'

/** The document with its table of keys as it is now. Throws a `RangeError` where it has no markers. */
export function withKeys(document: string): string {
  const [from, to] = [document.indexOf(START), document.indexOf(END)]
  if (from === -1 || to < from) throw new RangeError('the document has no markers for the keys')
  return `${document.slice(0, from + START.length)}\n${keysMarkdown()}\n${document.slice(to)}`
}
