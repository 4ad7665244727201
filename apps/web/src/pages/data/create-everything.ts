import { loadBundledDossier } from '@ffc/core/bundled'
import type { Dossier } from '@ffc/core/dossier'
import { type Accessor, createSignal, onMount } from 'solid-js'

/** Every row of the bundled data, once somebody has asked for them. */
let bundled: Dossier | undefined

/** Stands for an edition where every row is wanted: no edition is called so. */
const EVERY_ROW = '*'

/** Brings every row; prerendering awaits it. Fails when they cannot be fetched. */
export async function loadEverything(): Promise<void> {
  bundled ??= await loadBundledDossier(EVERY_ROW)
}

/** The dossier shown with the rows of all its editions; null until they are there. */
export function createEverything(shown: Accessor<Dossier>): Accessor<Dossier | null> {
  const [isLoaded, setLoaded] = createSignal(bundled !== undefined)
  onMount(() => {
    loadEverything().then(
      () => setLoaded(true),
      () => undefined,
    )
  })
  return () => {
    if (!isLoaded() || !bundled) return null
    return shown().hash === bundled.hash ? bundled : shown()
  }
}
