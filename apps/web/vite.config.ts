import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'
import { documentPlugin } from './scripts/document-plugin.ts'
import { fontDisplayPlugin } from './scripts/font-display-plugin.ts'

/** One file for what every page runs: each file costs a request and is compressed by itself. */
const CHUNKS = [{ name: 'frame', tags: ['$initial' as const], priority: 2 }]

/** Workspace packages are bundled from their sources; the folder of the site may be served under any path. */
export default defineConfig(({ isSsrBuild }) => ({
  base: './',
  plugins: [
    documentPlugin(),
    fontDisplayPlugin(),
    solid({
      // Prerendered pages are replaced as a whole once the program has loaded, so nothing is hydrated.
      solid: { hydratable: false, generate: isSsrBuild ? 'ssr' : 'dom' },
      hot: false,
    }),
  ],
  resolve: { conditions: ['@ffc/source', 'module', 'browser', 'development|production'] },
  ssr: {
    noExternal: true,
    resolve: { conditions: ['@ffc/source', 'module', 'node', 'development|production'] },
  },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // All styles together are small: one file, asked for by the page itself, beats one more trip for each part.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: isSsrBuild ? {} : { output: { codeSplitting: { groups: CHUNKS } } },
  },
}))
