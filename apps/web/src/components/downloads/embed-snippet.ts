/** HTML that shows one figure of a page inside another site. */
import { EMBED_PARAMETER } from '../../view-state.ts'

export interface EmbeddedFigure {
  /** Address of the page in the view that is shown, without a fragment. */
  readonly address: string
  /** Name of the figure's scene. */
  readonly figure: string
  readonly title: string
  /** Height in pixels that leaves room for title, figure and source at a usual width. */
  readonly height: number
}

function embedAddress({ address, figure }: Pick<EmbeddedFigure, 'address' | 'figure'>): string {
  const url = new URL(address)
  url.searchParams.delete(EMBED_PARAMETER)
  const query = [url.search.slice(1), `${EMBED_PARAMETER}=${encodeURIComponent(figure)}`].filter(Boolean).join('&')
  return `${url.origin}${url.pathname}?${query}`
}

export function embedSnippet(embedded: EmbeddedFigure): string {
  const source = escapeAttribute(embedAddress(embedded))
  return `<iframe src="${source}" title="${escapeAttribute(embedded.title)}" width="100%" height="${Math.ceil(embedded.height)}" loading="lazy"></iframe>`
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
