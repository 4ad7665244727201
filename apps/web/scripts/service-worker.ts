/** Writes the service worker of a built site: which files to keep, and the program that keeps them. */
import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { PrerenderedPage } from '../src/prerender.tsx'

/** Faces of alphabets that the pages do not use are fetched when a name needs them. */
const KEPT = /^(?:assets\/(?!.*-(?:cyrillic|greek)[\w-]*\.woff2).+|[\w-]+\.(?:js|css|svg|html))$/
const NEVER_KEPT = new Set(['service-worker.js', '404.html'])

/** A page without its text, for addresses that were not read before the connection went: its program computes it. */
export const OFFLINE_PAGE: PrerenderedPage = {
  file: 'offline.html',
  root: './',
  title: 'Offline · ffc',
  description: 'This page is computed in the browser when there is no connection.',
  html: '',
  folder: 'not-found',
  picture: null,
  about: null,
}

/** The program with its list: pages that have no instances, and all that any page runs. */
export async function serviceWorker(site: string, pages: readonly PrerenderedPage[]): Promise<string> {
  const all = (await readdir(site, { recursive: true })).map((file) => file.replaceAll('\\', '/'))
  const files = all.filter((file) => KEPT.test(file) && !NEVER_KEPT.has(file)).toSorted()
  const kinds = new Map(pages.map((page) => [page.folder, page.file]))
  const singles = pages.filter(({ file, folder }) => kinds.get(folder) === file && file !== '404.html')
  const places = [...files, ...singles.map(({ file }) => file.replace(/index\.html$/, ''))]
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(await readFile(join(site, file)))
  const program = await readFile(new URL('../src/offline/service-worker.js', import.meta.url), 'utf8')
  const version = hash.digest('hex').slice(0, 12)
  return program
    .replace("'VERSION'", JSON.stringify(version))
    .replace("['FILES']", JSON.stringify([...new Set(places)].filter((place) => place !== 'index.html')))
}
