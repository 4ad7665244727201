/** Every page of the site, in the order of the navigation. Adding one here routes, links and prerenders it. */
import { TEXT } from '../text/index.ts'
import type { PageDefinition } from './page.ts'

export const PAGES: readonly PageDefinition[] = [
  {
    path: '',
    label: TEXT.nav.briefing,
    title: () => TEXT.questions.briefing,
    picture: 'lag',
    folder: 'briefing',
    load: async () => (await import('./briefing/page.ts')).page,
  },
  {
    path: 'treaties',
    label: TEXT.nav.treaties,
    title: () => TEXT.questions.treaties,
    picture: 'lag',
    folder: 'treaties',
    load: async () => (await import('./treaties/page.ts')).page,
  },
  {
    path: 'treaties/:id',
    label: null,
    title: ({ tables }, id) => tables.treaties.find((treaty) => treaty.id === id)?.titleEn ?? TEXT.questions.treaties,
    instances: ({ tables }) => tables.treaties.map(({ id }) => id),
    picture: 'treaties',
    folder: 'treaty',
    load: async () => (await import('./treaty/page.ts')).page,
  },
  {
    path: 'cooperation',
    label: TEXT.nav.cooperation,
    title: () => TEXT.questions.cooperation,
    picture: 'score/paper-practice',
    folder: 'cooperation',
    load: async () => (await import('./cooperation/page.ts')).page,
  },
  {
    path: 'cooperation/:id',
    label: null,
    title: ({ tables }, id) => tables.countries.find((state) => state.id === id)?.nameEn ?? TEXT.questions.country,
    instances: ({ tables }) => tables.countries.map(({ id }) => id),
    picture: 'score/paper-practice',
    folder: 'country',
    load: async () => (await import('./country/page.ts')).page,
  },
  {
    path: 'estimates',
    label: TEXT.nav.estimates,
    title: () => TEXT.questions.estimates,
    picture: 'estimates',
    folder: 'estimates',
    load: async () => (await import('./estimates/page.ts')).page,
  },
  {
    path: 'routes',
    label: TEXT.nav.routes,
    title: () => TEXT.questions.routes,
    picture: 'gaps',
    folder: 'routes',
    load: async () => (await import('./routes/page.ts')).page,
  },
  {
    path: 'timeline',
    label: TEXT.nav.timeline,
    title: () => TEXT.questions.timeline,
    picture: 'timeline',
    folder: 'timeline',
    load: async () => (await import('./timeline/page.ts')).page,
  },
  {
    path: 'turning-points',
    label: null,
    title: () => TEXT.questions.turningPoints,
    picture: 'interplay',
    folder: 'turning-points',
    load: async () => (await import('./turning-points/page.ts')).page,
  },
  {
    path: 'evidence',
    label: TEXT.nav.evidence,
    title: () => TEXT.questions.evidence,
    folder: 'evidence',
    load: async () => (await import('./evidence/page.ts')).page,
  },
  {
    path: 'data',
    label: TEXT.nav.data,
    title: () => TEXT.questions.data,
    folder: 'data',
    load: async () => (await import('./data/page.ts')).page,
  },
  {
    path: 'methods',
    label: TEXT.nav.methods,
    title: () => TEXT.questions.methods,
    folder: 'methods',
    load: async () => (await import('./methods/page.ts')).page,
  },
  {
    path: 'search',
    label: null,
    title: () => TEXT.questions.search,
    folder: 'search',
    load: async () => (await import('./search/page.ts')).page,
  },
]

/** Where there is nothing. */
export const NOT_FOUND: PageDefinition = {
  path: '*',
  label: null,
  title: () => TEXT.notFound.heading,
  folder: 'not-found',
  load: async () => (await import('./not-found/page.ts')).page,
}

export interface PlaceOnSite {
  readonly definition: PageDefinition
  /** Of the instance, where the page has instances. */
  readonly id: string | undefined
}

/** The page at an address. `base` is the path under which the site is served, without a slash at its end. */
export function pageAt(pathname: string, base = ''): PlaceOnSite {
  const below = pathname.startsWith(base) ? pathname.slice(base.length) : pathname
  const [first = '', second, ...more] = below.split('/').filter((segment) => segment !== '')
  const known = (path: string) => PAGES.find((definition) => definition.path === path)
  const definition = more.length > 0 ? undefined : known(second === undefined ? first : `${first}/:id`)
  return { definition: definition ?? NOT_FOUND, id: second === undefined ? undefined : decode(second) }
}

/** A mistyped address may hold what is no encoding. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
