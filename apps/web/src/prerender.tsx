/** Renders pages to text when the site is built, so that they read without JavaScript. */
import { answer } from '@ffc/core/analyses'
import { lag } from '@ffc/core/analyses/lag.run'
import { loadBundledDossier } from '@ffc/core/bundled'
import { type Dossier, selectView } from '@ffc/core/dossier'
import { renderToString } from 'solid-js/web'
import { App } from './app.tsx'
import { loadTheses } from './pages/evidence/theses-section.tsx'
import { pageTitle } from './frame/page-title.ts'
import { TEXT } from './text.ts'

export interface PrerenderedPage {
  /** Of the file, from the top of the site. */
  readonly file: string
  /** What leads from the page to the top of the site. */
  readonly root: string
  readonly title: string
  readonly description: string
  readonly html: string
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
  await loadTheses()
  const page = (path: string, file: string, title = pageTitle(`/${path}`, everyEdition)): PrerenderedPage => {
    // The page for mistaken addresses is served at any depth: only an absolute path leads home from it.
    const root = file === NOT_FOUND ? '/' : '../'.repeat(file.split('/').length - 1) || './'
    const html = renderToString(() => <App initial={{ dossier, edition }} root={root} url={`/${path}`} />)
    return { file, root, title, description, html }
  }
  return [
    page('', 'index.html'),
    page('treaties/', 'treaties/index.html'),
    ...everyEdition.tables.treaties.map(({ id }) => page(`treaties/${id}/`, `treaties/${id}/index.html`)),
    page('evidence/', 'evidence/index.html'),
    page('404/', NOT_FOUND, `${TEXT.notFound.heading} · ${TEXT.product}`),
  ]
}

const NOT_FOUND = '404.html'

function descriptionOf(dossier: Dossier): string {
  const view = selectView(dossier)
  const { data } = answer(lag, view, lag.defaults)
  const { title, subtitle } = lag.finding(data, view, lag.defaults)
  return `${title}. ${subtitle}`
}
