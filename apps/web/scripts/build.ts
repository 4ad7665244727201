/** Builds the static site: the program for browsers, then every page as a file that reads without it. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { fillPage, picturePath } from './fill-page.ts'
import { renderPng } from '@ffc/figure-png'
import { OFFLINE_PAGE, serviceWorker } from './service-worker.ts'
import { sitemap } from './sitemap.ts'
import { SITE } from './site-folder.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))
const program = join(folder, 'node_modules', `.prerender-${process.pid}`)

/** Where the site will stand, with a slash at its end; null: anywhere, and addresses stay relative. */
const ORIGIN = process.env['FFC_URL']?.replace(/\/?$/, '/') ?? null
/** As wide as those who show pictures of links ask for. */
const PICTURE_SCALE = 1.5

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
const { pages, pictures, files } = await prerender()
for (const page of [...pages, OFFLINE_PAGE]) await write(page.file, fillPage(template, page, manifest, ORIGIN))
for (const [figure, svg] of pictures) await write(picturePath(figure), renderPng(svg, { scale: PICTURE_SCALE }))
for (const [file, text] of files) await write(file, text)
await write('sitemap.xml', sitemap(pages, ORIGIN))
await rm(join(SITE, 'manifest.json'))
await rm(program, { recursive: true })
await write('service-worker.js', await serviceWorker(SITE, pages))
process.stdout.write(`${pages.length} pages in ${SITE}\n`)

async function write(place: string, body: string | Uint8Array): Promise<void> {
  const file = join(SITE, place)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, body)
}
