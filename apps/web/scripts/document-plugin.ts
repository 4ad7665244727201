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
      return `export default ${JSON.stringify(toHtml(await readFile(file, 'utf8')))}`
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

function toAnchor(words: string): string {
  return words
    .replace(/<[^>]*>/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
