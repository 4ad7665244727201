import type { Dossier } from '@ffc/core/dossier'

/** A reader's own dossier in place of the bundled one. */
export interface OwnData {
  /** Of the folder or file that was given: what `--data` takes. */
  readonly name: string
  readonly dossier: Dossier
  /** Whether it is kept in this browser beyond the tab. */
  readonly isKept: boolean
}
