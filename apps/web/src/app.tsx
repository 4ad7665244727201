import { Route, Router } from '@solidjs/router'
import type { JSX } from 'solid-js'
import { Frame } from './frame/frame.tsx'
import { PageView } from './pages/page-view.tsx'
import { SiteContext } from './site.ts'
import { EvidenceProvider } from './state/evidence-context.tsx'
import { type InitialDossier, ViewProvider } from './state/view-context.tsx'

export interface AppProps {
  readonly initial: InitialDossier
  /** What leads to the top of the site: absolute in a browser, relative in a prerendered page. */
  readonly root: string
  /** Path under which a browser finds the site, without a slash at its end; empty at the top of a server. */
  readonly base?: string
  /** The page to prerender. */
  readonly url?: string
}

/** The whole site. Its pages are listed in pages/pages.ts. */
export function App(props: AppProps) {
  const layout = (page: { readonly children?: JSX.Element }) => (
    <ViewProvider initial={props.initial}>
      <EvidenceProvider>
        <Frame>{page.children}</Frame>
      </EvidenceProvider>
    </ViewProvider>
  )
  const base = () => props.base ?? ''
  return (
    <SiteContext.Provider value={{ root: props.root, base: base() }}>
      <Router root={layout} base={base()} {...(props.url === undefined ? {} : { url: props.url })}>
        <Route path="*" component={PageView} />
      </Router>
    </SiteContext.Provider>
  )
}
