/** Documents of the repository as parts of a page: `import html from '….md'` gives HTML, made when the site is built. */
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

export function documentPlugin(): Plugin {
  return {
    name: 'document',
    transform(text, id) {
      if (!id.endsWith('.md')) return null
      return { code: `export default ${JSON.stringify(toHtml(text))}`, map: null }
    },
  }
}

/** HTML without the document's title, which the page has already; tables can be scrolled by keyboard. */
export function toHtml(text: string): string {
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
  return html
    .replaceAll('<table>', '<div class="scroll-region" tabindex="0" role="region" aria-label="Table"><table>')
    .replaceAll('</table>', '</table></div>')
    .replaceAll(' align="right"', ' class="figure"')
    .replaceAll('<th>', '<th scope="col">')
}

function toAnchor(words: string): string {
  return words
    .replace(/<[^>]*>/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
