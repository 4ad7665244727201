import type { Dossier } from '@ffc/core'

/** What the application is given by whatever runs it. */
export interface Dependencies {
  /** The dossier for an edition; the bundled one unless the server was started on somebody's own. */
  loadDossier(edition: string | undefined): Promise<Dossier>
  /** One line for each failure that is a bug. */
  log(line: string): void
}
