/** Builds the static site: the program for browsers, then every page as a file that reads without it. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { fillPage } from './fill-page.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))
const site = join(folder, 'dist')
const program = join(folder, 'node_modules', '.prerender')

const logLevel = 'warn'
await build({ root: folder, logLevel, build: { outDir: site, emptyOutDir: true, manifest: 'manifest.json' } })
await build({
  root: folder,
  logLevel,
  publicDir: false,
  build: { outDir: program, emptyOutDir: true, ssr: 'src/prerender.tsx' },
})

const { prerender }: typeof import('../src/prerender.tsx') = await import(
  pathToFileURL(join(program, 'prerender.js')).href
)
const template = await readFile(join(site, 'index.html'), 'utf8')
const manifest = JSON.parse(await readFile(join(site, 'manifest.json'), 'utf8'))
const pages = await prerender()
for (const page of pages) {
  const file = join(site, page.file)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, fillPage(template, page, manifest))
}
await rm(join(site, 'manifest.json'))
await rm(program, { recursive: true })
process.stdout.write(`${pages.length} pages in ${site}\n`)
