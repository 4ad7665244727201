/** Builds the static site: the program for browsers, then every page as a file that reads without it. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { fillPage } from './fill-page.ts'
import { SITE } from './site-folder.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))
const program = join(folder, 'node_modules', `.prerender-${process.pid}`)

const logLevel = 'warn'
await build({ root: folder, logLevel, build: { outDir: SITE, emptyOutDir: true, manifest: 'manifest.json' } })
await build({
  root: folder,
  logLevel,
  publicDir: false,
  build: { outDir: program, emptyOutDir: true, ssr: 'src/prerender.tsx' },
})

const { prerender }: typeof import('../src/prerender.tsx') = await import(
  pathToFileURL(join(program, 'prerender.js')).href
)
const template = await readFile(join(SITE, 'index.html'), 'utf8')
const manifest = JSON.parse(await readFile(join(SITE, 'manifest.json'), 'utf8'))
const pages = await prerender()
for (const page of pages) {
  const file = join(SITE, page.file)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, fillPage(template, page, manifest))
}
await rm(join(SITE, 'manifest.json'))
await rm(program, { recursive: true })
process.stdout.write(`${pages.length} pages in ${SITE}\n`)
