/** Renders pages to text when the site is built, so that they read without JavaScript. */
import { findEntry } from '@ffc/core/analyses'
import { loadBundledDossier } from '@ffc/core/bundled'
import { type Dossier, exportPackage, selectView } from '@ffc/core/dossier'
import { drawFigure, findFigure } from '@ffc/figures'
import { renderToString } from 'solid-js/web'
import { App } from './app.tsx'
import { pageTitle } from './frame/page-title.ts'
import { loadPage } from './pages/loaded-pages.ts'
import type { PageDefinition } from './pages/page.ts'
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
  /** Name of the figure that stands for the page elsewhere; null: none. */
  readonly picture: string | null
  /** What the page is about, for machines: schema.org; null: nothing of their kind. */
  readonly about: object | null
}

export interface PrerenderedSite {
  readonly pages: readonly PrerenderedPage[]
  /** SVG by the name of the figure. */
  readonly pictures: ReadonlyMap<string, string>
  /** Text of further files by their place on the site: the data of each edition as a package. */
  readonly files: ReadonlyMap<string, string>
}

/** Folder of the site that holds the data of each edition as a package. */
const PACKAGES = 'data/package'

/**
 * Every page of the site in its default view, and what goes with them.
 * @public Called by scripts/build.ts once it is bundled.
 */
export async function prerender(): Promise<PrerenderedSite> {
  const dossier = await loadBundledDossier()
  const edition = dossier.editions[0]?.name ?? ''
  const everyEdition = await loadBundledDossier(dossier.editions.at(-1)?.name)
  const packages = everyEdition.editions.flatMap(({ name }) =>
    [...exportPackage(selectView(everyEdition, { edition: name }))].map(
      ([file, text]) => [`${PACKAGES}/${name}/${file}`, text] as const,
    ),
  )
  const files = new Map(packages)
  const dataset = JSON.parse(files.get(`${PACKAGES}/${edition}/dataset.jsonld`) ?? '{}') as Dataset
  const page = (definition: PageDefinition, id?: string): PrerenderedPage => {
    const isMissing = definition === NOT_FOUND
    const path = isMissing ? '404' : definition.path.replace(':id', id ?? '')
    const file = isMissing ? '404.html' : `${path === '' ? '' : `${path}/`}index.html`
    // The page for mistaken addresses is served at any depth: only an absolute path leads home from it.
    const root = isMissing ? '/' : '../'.repeat(file.split('/').length - 1) || './'
    const html = renderToString(() => (
      <App initial={{ dossier, edition }} root={root} url={path === '' ? '/' : `/${path}/`} />
    ))
    // What fails beside the page itself leaves nothing in its place.
    if (!html.includes('<h1')) throw new Error(`${file} has no heading: it could not be computed`)
    return {
      file,
      root,
      title: pageTitle({ definition, id }, everyEdition),
      description: descriptionOf(html),
      html,
      folder: definition.folder,
      picture: definition.picture ?? null,
      about: aboutPage(definition, id, everyEdition, withAddresses(dataset, `${root}${PACKAGES}/${edition}/`)),
    }
  }
  const pages: PrerenderedPage[] = []
  for (const definition of [...PAGES, NOT_FOUND]) {
    const { prepare } = await loadPage(definition)
    await prepare?.()
    const ids = definition.instances?.(everyEdition)
    pages.push(...(ids ? ids.map((id) => page(definition, id)) : [page(definition)]))
  }
  return { pages, pictures: drawPictures(dossier), files }
}

/** What a page says first, as text: its answer and what that rests on. */
function descriptionOf(html: string): string {
  const said = [...html.matchAll(/<p class="(?:answer|standfirst)[^>]*>(.*?)<\/p>/gs)].map(([, inside = '']) => inside)
  return said
    .join(' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
}

interface Dataset {
  readonly distribution?: readonly { readonly contentUrl: string }[]
}

/** The dataset, its files named as they stand on the site. */
function withAddresses(dataset: Dataset, folder: string): Dataset {
  const { distribution = [] } = dataset
  return { ...dataset, distribution: distribution.map((one) => ({ ...one, contentUrl: `${folder}${one.contentUrl}` })) }
}

/** Pages that are about the data as a whole, by their path. */
const ABOUT_DATA = new Set(['', 'data'])

function aboutPage(
  { path }: PageDefinition,
  id: string | undefined,
  { tables }: Dossier,
  dataset: Dataset,
): object | null {
  if (ABOUT_DATA.has(path)) return dataset
  if (path !== 'treaties/:id') return null
  const treaty = tables.treaties.find((one) => one.id === id)
  return treaty
    ? {
        '@context': 'https://schema.org/',
        '@type': 'Legislation',
        name: treaty.titleEn,
        ...(treaty.titleZh === null ? {} : { alternateName: treaty.titleZh }),
        identifier: treaty.id,
        jurisdiction: treaty.parties,
      }
    : null
}

/** The figures that stand for pages, of the default view. */
function drawPictures(dossier: Dossier): ReadonlyMap<string, string> {
  const names = new Set(PAGES.flatMap(({ picture }) => picture ?? []))
  return new Map(
    [...names].map((name) => {
      const figure = findFigure(name)
      const entry = figure && findEntry(figure.analysis)
      if (!entry) throw new Error(`there is no figure ${name}`)
      return [name, drawFigure(entry.prepare(dossier, figure.defaults), { figure: name })]
    }),
  )
}
