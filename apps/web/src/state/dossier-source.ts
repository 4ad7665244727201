import { loadBundledDossier } from '@ffc/core/bundled'
import type { Dossier } from '@ffc/core/dossier'
import { createEffect, createSignal } from 'solid-js'

export type Load = typeof loadBundledDossier

export interface DossierSource {
  /** The rows at hand. */
  readonly dossier: () => Dossier
  /** The edition that can be shown now: the one asked for, or the last one while that loads or when it cannot. */
  readonly shownEdition: () => string
  readonly status: () => 'ready' | 'loading' | 'failed'
}

/**
 * The bundled dossier: the default edition's rows at once, all rows when another edition is asked for. A failed load
 * (offline, say) keeps what is there; asking again tries again.
 */
export function createDossierSource(
  initial: { readonly dossier: Dossier; readonly edition: string },
  wanted: () => string,
  load: Load = loadBundledDossier,
): DossierSource {
  const [dossier, setDossier] = createSignal(initial.dossier)
  const [shown, setShown] = createSignal(initial.edition)
  const [status, setStatus] = createSignal<'ready' | 'loading' | 'failed'>('ready')
  const first = initial.dossier.editions[0]?.name
  let isComplete = initial.edition !== first

  const complete = async (edition: string) => {
    setStatus('loading')
    try {
      const everything = await load(edition)
      isComplete = true
      setDossier(everything)
      // The reader may have changed their mind meanwhile.
      setShown(wanted())
      setStatus('ready')
    } catch {
      setStatus('failed')
    }
  }
  createEffect(() => {
    const edition = wanted()
    if (isComplete || edition === first) {
      setShown(edition)
      setStatus('ready')
    } else void complete(edition)
  })
  return { dossier, shownEdition: shown, status }
}
