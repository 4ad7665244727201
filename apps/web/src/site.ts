/** Where this site is served, and addresses within it. The built folder may stand under any path of any server. */
import { useLocation } from '@solidjs/router'
import { createContext, createMemo, useContext } from 'solid-js'
import { type PlaceOnSite, pageAt } from './pages/pages.ts'

export interface Site {
  /** What leads from here to the top of the site: absolute in a browser, relative in a prerendered page. */
  readonly root: string
  /** Path under which the site is served, without a slash at its end. */
  readonly base: string
}

export const SiteContext = createContext<Site>({ root: '/', base: '' })

/** The page at the present address. */
export function usePlace(): () => PlaceOnSite {
  const { base } = useContext(SiteContext)
  const location = useLocation()
  return createMemo(() => pageAt(location.pathname, base))
}

/** Addresses of pages. Folders end in a slash, so that every file server finds their index. */
export function usePaths() {
  const { root } = useContext(SiteContext)
  return {
    root,
    /** A page by its path in pages/pages.ts. */
    to: (path: string, query = '') => `${root}${path === '' ? '' : `${path}/`}${query}`,
    treaties: (query = '') => `${root}treaties/${query}`,
    treaty: (id: string, query = '') => `${root}treaties/${encodeURIComponent(id)}/${query}`,
    evidence: (query = '') => `${root}evidence/${query}`,
    /** A path of core's links, such as `/treaties?as-of=2010-01-01`, on this site. */
    page: (link: string) => `${root}${link.replace(/^\//, '').replace(/^([^?]+?)\/?(?=\?|$)/, '$1/')}`,
  }
}
