/**
 * Writes dist/: the command line and the full-screen app as one program, from the sources of the workspace. It starts in
 * `ffc.cjs`. The name of a catalogue entry is answered from `ask.cjs` and the file of that entry’s run alone, in CommonJS,
 * which Node starts faster than modules, and with its schema where something must be parsed; anything else by `main.js`,
 * whose commands are chunks of their own.
 */
import { chmod, cp, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { CATALOGUE, TOOLS } from '@ffc/core'
import { type InlineConfig, type Plugin, build } from 'vite'
import { sharedGroup } from './shared-group.ts'
import { entryFiles, entryLoaders, outlineLoaders } from './entry-loaders.ts'
import { leaveOutAnswerSchemas } from './leave-out-answer-schemas.ts'
import { requireBuiltins } from './require-builtins.ts'
import { writeNotices } from './write-notices.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const OUT = path.join(ROOT, 'dist')
const WEB = path.join(ROOT, '../web/dist')

/** Loaded from their packages: a native module, and what libraries import in ways that a packed program never comes to. */
const EXTERNAL = ['@resvg/resvg-js', 'react-devtools-core', 'tsx/esm/api']
const CONDITIONS = ['@ffc/source', 'node']

const [schemas, runs] = [await entryFiles('schema'), await entryFiles('run')]

/** What the question’s program has in the place of these files. */
const LOADERS: Readonly<Record<string, () => Promise<string>>> = {
  'src/load-entry.ts': entryLoaders,
  'src/load-outline.ts': outlineLoaders,
}

/** What is computed: functions, which take no time until they are called. */
const ANSWERS = { name: 'answers', files: runs, share: 2 / runs.length }

/** What is made when it is loaded, and takes its time. */
const SCHEMAS = { name: 'schemas', files: schemas, share: 0.5, on: 'zod' }

const bundledIds = new Set<string>()

await rm(OUT, { recursive: true, force: true })
await build(bundle({ main: path.join(ROOT, 'src/main.ts'), ...(await threads()) }, 'es', 'js'))
await build(bundle({ ask: path.join(ROOT, 'src/ask.ts') }, 'cjs', 'cjs'))
await writeFile(path.join(OUT, 'ffc.cjs'), startScript([...CATALOGUE, ...TOOLS].map(({ name }) => name)))
await chmod(path.join(OUT, 'ffc.cjs'), 0o755)
await cp(WEB, path.join(OUT, 'web'), { recursive: true })
await writeNotices(bundledIds, path.join(OUT, 'third-party-notices.txt'))

function bundle(input: Readonly<Record<string, string>>, format: 'es' | 'cjs', extension: string): InlineConfig {
  return {
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: CONDITIONS },
    oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
    ssr: { noExternal: true, external: EXTERNAL, target: 'node', resolve: { conditions: CONDITIONS } },
    plugins: [packing(format)],
    build: {
      ssr: true,
      outDir: OUT,
      emptyOutDir: false,
      target: 'node20',
      minify: true,
      rolldownOptions: {
        // What is loaded late on purpose may be in a chunk that is there already: no news.
        checks: { ineffectiveDynamicImport: false },
        input,
        output: {
          format,
          entryFileNames: `[name].${extension}`,
          chunkFileNames: `[name]-[hash].${extension}`,
          codeSplitting: format === 'es' || {
            groups: [sharedGroup(ANSWERS), sharedGroup(SCHEMAS)],
            includeDependenciesRecursively: false,
          },
        },
      },
    },
  }
}

/** Loads entries one by one in the question's program, and Node's own modules as they are. */
function packing(format: 'es' | 'cjs'): Plugin {
  return {
    name: 'packing',
    enforce: 'pre',
    load: (id) => (format === 'cjs' ? (LOADERS[path.relative(ROOT, id)]?.() ?? null) : null),
    transform: (code, id) => (format === 'cjs' && schemas.includes(id) ? leaveOutAnswerSchemas(id, code) : null),
    moduleParsed: ({ id }) => void bundledIds.add(id),
    renderChunk: (code) => (format === 'es' ? requireBuiltins(code) : null),
  }
}

/** What runs in threads, each found by its name beside the chunk that starts it: every `*-worker.ts` of this app and the API. */
async function threads(): Promise<Record<string, string>> {
  const folders = [path.join(ROOT, 'src'), path.join(ROOT, '../api/src')]
  const found = await Promise.all(
    folders.map(async (folder) => {
      const files = await readdir(folder, { recursive: true })
      return files.filter((file) => file.endsWith('-worker.ts')).map((file) => path.join(folder, file))
    }),
  )
  return Object.fromEntries(found.flat().map((file) => [path.basename(file, '.ts'), file]))
}

/** Compiled code is kept from run to run, so that must be asked for before any is loaded. */
function startScript(questions: readonly string[]): string {
  return `#!/usr/bin/env node
require('node:module').enableCompileCache?.()
if (${JSON.stringify(questions)}.includes(process.argv[2])) require('./ask.cjs')
else import('./main.js')
`
}
