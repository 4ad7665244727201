/** Documents of the project as parts of a page: `import html from 'virtual:document/limits'` is docs/limits.md as HTML. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Marked, type Tokens } from 'marked'
import type { Plugin } from 'vite'

/** Where a document's links lead on the site, by how the document writes them; others become their words. */
const PLACES: readonly (readonly [link: RegExp, place: string])[] = [
  [/^limits\.md/, '#limits'],
  [/^methods\.md/, '#methods'],
  [/^agreement\.md/, '#agreement'],
  [/data\/README\.md/, '../data/'],
  [/README\.md#four-ways-in/, '../evidence/'],
]

const PREFIX = 'virtual:document/'
const FOLDER = new URL('../../../docs/', import.meta.url)

export function documentPlugin(): Plugin {
  return {
    name: 'document',
    // A null byte keeps other plugins from looking for a file.
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null
      const file = fileURLToPath(new URL(`${id.slice(PREFIX.length + 1)}.md`, FOLDER))
      this.addWatchFile(file)
      return `export default ${JSON.stringify(foldComparisons(toHtml(await readFile(file, 'utf8'))))}`
    },
  }
}

/** HTML without the document's title, which the page has already; tables can be scrolled by keyboard. */
function toHtml(text: string): string {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }: Tokens.Heading): string {
        if (depth === 1) return ''
        const words = this.parser.parseInline(tokens)
        return `<h${depth + 1} id="${toAnchor(words)}">${words}</h${depth + 1}>\n`
      },
      link({ href, tokens }: Tokens.Link): string {
        const words = this.parser.parseInline(tokens)
        if (/^https?:/.test(href)) return `<a href="${href}" rel="external noopener noreferrer">${words}</a>`
        const place = PLACES.find(([link]) => link.test(href))?.[1]
        if (place === undefined) return words
        return `<a href="${place}"${place.startsWith('#') ? ' target="_self"' : ''}>${words}</a>`
      },
    },
  })
  const html = marked.parse(text, { async: false })
  return nameTables(html)
    .replaceAll('</table>', '</table></div>')
    .replaceAll(' align="right"', ' class="figure"')
    .replaceAll('<th>', '<th scope="col">')
}

/** Each table stands in a region that a keyboard can scroll, named by the heading above it; a second one is counted. */
function nameTables(html: string): string {
  let heading = ''
  let count = 0
  return html.replace(/<h\d[^>]*>(.*?)<\/h\d>|<table>/gs, (found: string, words?: string) => {
    if (words !== undefined) {
      heading = words.replace(/<[^>]*>/g, '')
      count = 0
      return found
    }
    count += 1
    const name = count === 1 ? heading : `${heading}, ${count}`
    return `<div class="scroll-region" tabindex="0" role="region" aria-label="${name}"><table>`
  })
}

/** Which cell of a comparison is the relative difference, from 0. */
const DIFFERENCE = 4

/** A section of numbers compared with a reference becomes a line that says how far apart they are; its table opens. */
function foldComparisons(html: string): string {
  return html.replace(/(<h3[^>]*>.*?<\/h3>)(.*?)(?=<h3|$)/gs, (section, heading: string, body: string) => {
    if (!body.includes('>Relative difference</th>')) return section
    const rows = [...body.matchAll(/<tr>(.*?)<\/tr>/gs)]
      .map(([, row = '']) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell))
      .filter((cells) => cells.length > DIFFERENCE)
    const isDrawn = ([quantity = '']: readonly string[]) => quantity.endsWith('against draws')
    const apart = (some: readonly string[][]) => Math.max(...some.map((row) => Number(row[DIFFERENCE]))).toExponential()
    const drawn = rows.filter(isDrawn)
    const told = `${rows.length} quantities, at most ${apart(rows.filter((row) => !isDrawn(row)))} apart`
    const toldDrawn = drawn.length > 0 ? `; ${apart(drawn)} from what was drawn at random` : ''
    return `<details><summary>${heading}<span>${told}${toldDrawn}</span></summary>${body}</details>`
  })
}

function toAnchor(words: string): string {
  return words
    .replace(/<[^>]*>/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
