/** Where this site is served, and addresses within it. The built folder may stand under any path of any server. */
import { createContext, useContext } from 'solid-js'

export interface Site {
  /** What leads from here to the top of the site: absolute in a browser, relative in a prerendered page. */
  readonly root: string
}

export const SiteContext = createContext<Site>({ root: '/' })

/** Addresses of pages. Folders end in a slash, so that every file server finds their index. */
export function usePaths() {
  const { root } = useContext(SiteContext)
  return {
    root,
    treaties: (query = '') => `${root}treaties/${query}`,
    treaty: (id: string, query = '') => `${root}treaties/${encodeURIComponent(id)}/${query}`,
    evidence: (query = '') => `${root}evidence/${query}`,
    /** A path of core's links, such as `/treaties?as-of=2010-01-01`, on this site. */
    page: (link: string) => `${root}${link.replace(/^\//, '').replace(/^([^?]+?)\/?(?=\?|$)/, '$1/')}`,
  }
}
