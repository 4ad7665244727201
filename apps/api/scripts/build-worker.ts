/** Writes dist/worker/worker.js: the Worker as one module, from the sources. */
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

await build({
  root: fileURLToPath(new URL('..', import.meta.url)),
  configFile: false,
  logLevel: 'warn',
  resolve: { conditions: ['@ffc/source', 'workerd', 'worker', 'browser'] },
  ssr: {
    noExternal: true,
    target: 'webworker',
    resolve: { conditions: ['@ffc/source', 'workerd', 'worker', 'browser'] },
  },
  build: {
    ssr: 'src/worker.ts',
    outDir: 'dist/worker',
    target: 'es2024',
    minify: true,
    rolldownOptions: { output: { entryFileNames: 'worker.js', codeSplitting: false } },
  },
})
