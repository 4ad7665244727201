/** Programs of pages that are there. */
import { createSignal } from 'solid-js'
import type { PageDefinition, PageModule } from './page.ts'

const modules = new Map<PageDefinition, PageModule>()
const [loads, countLoad] = createSignal(0)

/** The page's program; undefined until `loadPage` has brought it. Tracked. */
export function loadedPage(definition: PageDefinition): PageModule | undefined {
  loads()
  return modules.get(definition)
}

/** Brings a page's program. Fails when it cannot be fetched; another call tries again. */
export async function loadPage(definition: PageDefinition): Promise<PageModule> {
  const known = modules.get(definition)
  if (known) return known
  const loaded = await definition.load()
  modules.set(definition, loaded)
  countLoad((count) => count + 1)
  return loaded
}
