/** Renders pages to text when the site is built, so that they read without JavaScript. */
import { answer } from '@ffc/core/analyses'
import { lag } from '@ffc/core/analyses/lag.run'
import { loadBundledDossier } from '@ffc/core/bundled'
import { type Dossier, selectView } from '@ffc/core/dossier'
import { renderToString } from 'solid-js/web'
import { App } from './app.tsx'
import { pageTitle } from './frame/page-title.ts'
import { loadPage } from './pages/loaded-pages.ts'
import type { PageDefinition } from './pages/page.ts'
import { TEXT } from './text/index.ts'
import { NOT_FOUND, PAGES } from './pages/pages.ts'

export interface PrerenderedPage {
  /** Of the file, from the top of the site. */
  readonly file: string
  /** What leads from the page to the top of the site. */
  readonly root: string
  readonly title: string
  readonly description: string
  readonly html: string
  /** Folder of pages/ that holds the page's program. */
  readonly folder: string
}

/**
 * Every page of the site in its default view.
 * @public Called by scripts/build.ts once it is bundled.
 */
export async function prerender(): Promise<PrerenderedPage[]> {
  const dossier = await loadBundledDossier()
  const edition = dossier.editions[0]?.name ?? ''
  const everyEdition = await loadBundledDossier(dossier.editions.at(-1)?.name)
  const description = descriptionOf(dossier)
  const page = (definition: PageDefinition, id?: string): PrerenderedPage => {
    const isMissing = definition === NOT_FOUND
    const path = isMissing ? '404' : definition.path.replace(':id', id ?? '')
    const file = isMissing ? '404.html' : `${path === '' ? '' : `${path}/`}index.html`
    // The page for mistaken addresses is served at any depth: only an absolute path leads home from it.
    const root = isMissing ? '/' : '../'.repeat(file.split('/').length - 1) || './'
    const html = renderToString(() => <App initial={{ dossier, edition }} root={root} url={`/${path}/`} />)
    // A page that could not be computed must not be published as if it could.
    if (html.includes(TEXT.failed.heading)) throw new Error(`${file} could not be computed: ${html.slice(-2000)}`)
    const title = pageTitle({ definition, id }, everyEdition)
    return { file, root, title, description, html, folder: definition.folder }
  }
  const pages: PrerenderedPage[] = []
  for (const definition of [...PAGES, NOT_FOUND]) {
    const { prepare } = await loadPage(definition)
    await prepare?.()
    const ids = definition.instances?.(everyEdition)
    pages.push(...(ids ? ids.map((id) => page(definition, id)) : [page(definition)]))
  }
  return pages
}

function descriptionOf(dossier: Dossier): string {
  const view = selectView(dossier)
  const { data } = answer(lag, view, lag.defaults)
  const { title, subtitle } = lag.finding(data, view, lag.defaults)
  return `${title}. ${subtitle}`
}
