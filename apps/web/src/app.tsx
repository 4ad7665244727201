import { Route, Router } from '@solidjs/router'
import type { JSX } from 'solid-js'
import { Frame } from './frame/frame.tsx'
import { EvidencePage } from './pages/evidence/evidence-page.tsx'
import { NotFoundPage } from './pages/not-found/not-found-page.tsx'
import { TreatiesPage } from './pages/treaties/treaties-page.tsx'
import { TreatyPage } from './pages/treaty/treaty-page.tsx'
import { SiteContext } from './site.ts'
import { type InitialDossier, ViewProvider } from './state/view-context.tsx'

export interface AppProps {
  readonly initial: InitialDossier
  /** What leads to the top of the site: absolute in a browser, relative in a prerendered page. */
  readonly root: string
  /** Path under which a browser finds the site; empty at the top of a server. */
  readonly base?: string
  /** The page to prerender. */
  readonly url?: string
}

/** The whole site. The first page is the treaties page until there is a briefing before it. */
export function App(props: AppProps) {
  const layout = (page: { readonly children?: JSX.Element }) => (
    <ViewProvider initial={props.initial}>
      <Frame>{page.children}</Frame>
    </ViewProvider>
  )
  return (
    <SiteContext.Provider value={{ root: props.root }}>
      <Router root={layout} base={props.base ?? ''} {...(props.url === undefined ? {} : { url: props.url })}>
        <Route path="/" component={TreatiesPage} />
        <Route path="/treaties" component={TreatiesPage} />
        <Route path="/treaties/:id" component={TreatyPage} />
        <Route path="/evidence" component={EvidencePage} />
        <Route path="*" component={NotFoundPage} />
      </Router>
    </SiteContext.Provider>
  )
}
