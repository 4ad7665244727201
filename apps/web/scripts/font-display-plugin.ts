import type { Plugin } from 'vite'

/**
 * Faces that are there in time are used, others wait for the next page: text that has been read never moves. The faces
 * are fetched with the page, so that they mostly are in time.
 */
export function fontDisplayPlugin(): Plugin {
  return {
    name: 'font-display',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('@fontsource') || !id.endsWith('.css')) return null
      return { code: code.replaceAll('font-display: swap', 'font-display: optional'), map: null }
    },
  }
}
