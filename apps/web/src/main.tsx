/**
 * Starts the site in a browser. A prerendered page that shows what its address asks for stays until its reader does
 * anything; any other until its view can be computed. Then it gives way as a whole.
 */
import './styles/index.css'
import '@fontsource-variable/newsreader/wght.css'
import '@fontsource-variable/newsreader/wght-italic.css'
import '@fontsource-variable/source-sans-3/wght.css'
import { loadBundledDossier } from '@ffc/core/bundled'
import { render } from 'solid-js/web'
import { App } from './app.tsx'
import { hasKeptData } from './bring-your-own/kept-flag.ts'
import { keepSite } from './offline/keep-site.ts'
import { loadPage } from './pages/loaded-pages.ts'
import { pageAt } from './pages/pages.ts'
import { firstSign } from './start/first-sign.ts'
import { keepPlace, restorePlace } from './start/keep-place.ts'

/** Scripts lie in the folder `assets` of the site, so the site is one folder up from this one. */
const here: string = import.meta.url
const root = import.meta.env.DEV ? '/' : new URL('../', here).pathname

const base = root.replace(/\/$/, '')
/** Keeping the site for later must not slow the page that is read now. */
const KEEP_AFTER_MILLISECONDS = 4000

/**
 * Not at the top level: pages import what they share from this very file, and would wait for it while it waits for them.
 */
async function start(): Promise<void> {
  const target = document.getElementById('app')
  if (!target) throw new Error('the page has no element with id "app"')
  // Behind everything that the page itself needs.
  if (import.meta.env.PROD) setTimeout(() => keepSite(root), KEEP_AFTER_MILLISECONDS)
  // The page asks for its files itself; none is run before somebody wants it.
  const isComplete = target.hasChildNodes() && location.search === '' && !hasKeptData()
  const { pressed } = isComplete ? await firstSign() : { pressed: null }
  // Both are fetched at once; a page whose program does not come says so and offers to try again.
  const program = loadPage(pageAt(location.pathname, base).definition).catch(() => undefined)
  const edition = new URLSearchParams(location.search).get('edition') ?? undefined
  const dossier = await loadBundledDossier(edition)
  await program
  const ownData = hasKeptData() ? await (await import('./bring-your-own/keep-own-data.ts')).loadOwnData() : null
  const shown = dossier.editions.find(({ name }) => name === edition) ?? dossier.editions[0]
  // What another view had unfolded is nothing that its reader did.
  const place = isComplete ? keepPlace(target, pressed) : null
  target.replaceChildren()
  render(() => <App initial={{ dossier, edition: shown?.name ?? '', ownData }} root={root} base={base} />, target)
  if (place) restorePlace(target, place)
  document.documentElement.classList.remove('awaits-view', 'lacks-view')
}

// A failure is for the page to say: await-view.js hears of it.
void start()
