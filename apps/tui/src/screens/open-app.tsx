import { type CivilDate, type Dossier, type ViewRequest, parseViewRequest, quoteForShell } from '@ffc/core'
import { render } from 'ink'
import { makeAnswerService } from './answer-service.ts'
import { App } from './app.tsx'
import { EventEmitter } from 'node:events'
import { MOUSE_OFF, MOUSE_ON, type MouseEvent, makeMouseReader, withoutMouse } from './mouse.ts'
import { viewOnce } from './answers.ts'

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
  /** Let the mouse move the cursor from the start; M changes it. */
  readonly mouse?: boolean
  /** Running text for a screen reader; default: as INK_SCREEN_READER says. */
  readonly screenReader?: boolean
  /** Folder that exports are written in; default: the current one. */
  readonly folder?: string
  /** What the reader gave as --data, for the commands that the app prints. */
  readonly data?: string | undefined
  /** Where the web pages stand; default: where `ffc serve` puts them. */
  readonly webOrigin?: string | undefined
}

/** Time that the first frame has before the worker starts, milliseconds. */
const WARM_DELAY = 150

/**
 * Opens the full-screen app on the alternate screen, and returns when it is left; the screen from before is back then,
 * whatever happened. Throws a `Failure` for a view that does not exist.
 */
export async function openApp(options: OpenAppOptions): Promise<void> {
  const { dossier, loadEdition, view, ascii, useColor, mouse = false, data, webOrigin } = options
  const { folder = process.cwd(), screenReader = process.env['INK_SCREEN_READER'] === 'true' } = options
  const request = readView(dossier, view)
  const service = makeAnswerService()
  const restore = () => process.stdout.write(MOUSE_OFF)
  if (mouse) process.stdout.write(MOUSE_ON)
  process.once('exit', restore)
  const mice = new EventEmitter<{ mouse: [MouseEvent] }>()
  const reader = makeMouseReader((event) => mice.emit('mouse', event))
  const { waitUntilExit } = render(
    <App
      dossier={dossier}
      request={request}
      loadEdition={loadEdition}
      terminal={{ ascii, useColor, isSpoken: screenReader }}
      compute={service.compute}
      folder={folder}
      onMouse={(listener) => {
        mice.on('mouse', listener)
        return () => void mice.off('mouse', listener)
      }}
      options={{
        hasMouse: mouse,
        dataFlag: data === undefined ? '' : ` --data ${quoteForShell(data)}`,
        ...(webOrigin === undefined ? {} : { webOrigin }),
      }}
    />,
    {
      stdin: withoutMouse(process.stdin, reader),
      // A screen reader reads what stays on the screen.
      alternateScreen: !screenReader,
      isScreenReaderEnabled: screenReader,
      incrementalRendering: true,
      exitOnCtrlC: false,
      patchConsole: false,
    },
  )
  const warming = setTimeout(() => service.warm(), WARM_DELAY)
  try {
    const printed = await waitUntilExit()
    if (Array.isArray(printed)) process.stdout.write(printed.map((text) => `${text}\n`).join(''))
  } finally {
    clearTimeout(warming)
    service.close()
    process.off('exit', restore)
    restore()
  }
}

/** Checks a view by the rules that every analysis has. */
function readView(dossier: Dossier, { edition, asOf, knownAt, exclude }: ViewText): ViewRequest {
  const given = { edition, asOf, knownAt, exclude }
  parseViewRequest(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)))
  const request: ViewRequest = {
    edition,
    asOf: asOf as CivilDate | undefined,
    knownAt: knownAt as CivilDate | undefined,
    exclude: exclude?.split(',').filter((id) => id !== '') ?? [],
  }
  viewOnce(dossier, request)
  return request
}
