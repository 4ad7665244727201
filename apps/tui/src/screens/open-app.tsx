import { type CivilDate, type Dossier, type ViewRequest, findEntry } from '@ffc/core'
import { render } from 'ink'
import { App } from './app.tsx'

/** A view as text: flags as the reader wrote them. */
interface ViewText {
  readonly edition: string | undefined
  readonly asOf: string | undefined
  readonly knownAt: string | undefined
  readonly exclude: string | undefined
}

export interface OpenAppOptions {
  readonly dossier: Dossier
  readonly loadEdition: (edition: string) => Promise<Dossier>
  readonly view: ViewText
  /** Draw with plain ASCII. */
  readonly ascii: boolean
  readonly useColor: boolean
}

/**
 * Opens the full-screen app on the alternate screen, and returns when it is left; the screen from before is back then,
 * whatever happened. Throws a `Failure` for a view that does not exist.
 */
export async function openApp({ dossier, loadEdition, view, ascii, useColor }: OpenAppOptions): Promise<void> {
  const request = readView(dossier, view)
  const { waitUntilExit } = render(
    <App dossier={dossier} request={request} loadEdition={loadEdition} terminal={{ ascii, useColor }} />,
    { alternateScreen: true, incrementalRendering: true, exitOnCtrlC: false, patchConsole: false },
  )
  const commands = await waitUntilExit()
  if (Array.isArray(commands)) process.stdout.write(commands.map((command) => `${command}\n`).join(''))
}

/** Checks a view by the rules that every analysis has. */
function readView(dossier: Dossier, view: ViewText): ViewRequest {
  const given = Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined))
  findEntry('treaties')?.prepare(dossier, given)
  return {
    edition: view.edition,
    asOf: view.asOf as CivilDate | undefined,
    knownAt: view.knownAt as CivilDate | undefined,
    exclude: view.exclude?.split(',').filter((id) => id !== '') ?? [],
  }
}
