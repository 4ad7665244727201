import type { Dossier, ViewRequest } from '@ffc/core'
import { useApp, useInput, usePaste, useStdout, useWindowSize } from 'ink'
import { useEffect, useMemo, useReducer, useRef } from 'react'
import { Lines, TerminalContext, type Terminal } from '../components/lines.tsx'
import { keyName } from '../keys.ts'
import type { ComputeAnswer } from './answer-service.ts'
import { questionKey } from './answers.ts'
import { appLines } from './app-lines.ts'
import { type Errand, type InitialOptions, initialState } from './app-state.ts'
import { wantedQuestion } from './model.ts'
import { MOUSE_OFF, MOUSE_ON, type MouseEvent } from './mouse.ts'
import { reduce } from './reduce.ts'
import { browseErrand, clipboardSequence, writeErrand } from './run-errand.ts'
import { spokenLines } from './spoken-lines.ts'

export interface AppProps {
  readonly dossier: Dossier
  readonly request: ViewRequest
  readonly loadEdition: (edition: string) => Promise<Dossier>
  readonly terminal: Terminal
  /** Computes what may take long. */
  readonly compute: ComputeAnswer
  /** Folder that exports are written in. */
  readonly folder: string
  readonly options?: InitialOptions
  /** Tells of the mouse until the returned function is called; absent where there is none. */
  readonly onMouse?: (listener: (event: MouseEvent) => void) => () => void
}

const PLAY_MILLISECONDS = 700
const SECOND = 1000

/** The full-screen app. It ends with the texts that the reader asked for. */
export function App(props: AppProps) {
  const { dossier, request, loadEdition, terminal, compute, folder, options = {}, onMouse } = props
  const { exit, suspendTerminal } = useApp()
  const { write } = useStdout()
  const { columns, rows } = useWindowSize()
  const [state, dispatch] = useReducer(reduce, null, () => initialState(dossier, request, options))
  const { ascii, isSpoken } = terminal
  const size = useMemo(() => ({ columns, rows, ascii }), [columns, rows, ascii])
  const { lines, room, itemAt } = useMemo(() => {
    const all = appLines(state, size)
    return isSpoken ? { ...all, lines: spokenLines(state, size) } : all
  }, [state, size, isSpoken])

  useInput((input, key) => {
    const name = keyName(input, key)
    // Keys that come at once, as from a quick hand, are still one key each.
    const names = name === input ? [...input] : [name]
    for (const one of names) dispatch({ type: 'key', key: one, ...room })
  })
  useEffect(
    () =>
      onMouse?.((mouse) => {
        if (mouse.kind === 'wheel') return dispatch({ type: 'wheel', by: mouse.by, lastOffset: room.lastOffset })
        const item = itemAt[mouse.row]
        if (item !== null && item !== undefined) dispatch({ type: 'click', item })
      }),
    [onMouse, itemAt, room],
  )
  usePaste((text) => dispatch({ type: 'paste', text }))

  const { loading, isDone, printed, errand, prompt } = state
  const edition = loading?.edition ?? null
  useEffect(() => {
    if (edition === null) return
    let isWaited = true
    loadEdition(edition).then(
      (loaded) => isWaited && dispatch({ type: 'loaded', dossier: loaded }),
      (error: unknown) => isWaited && dispatch({ type: 'failed', message: messageOf(error) }),
    )
    return () => {
      isWaited = false
    }
  }, [edition, loadEdition])

  const wanted = wantedQuestion(state)
  const wantedKey = wanted && questionKey(state.dossier, state.request, wanted)
  const asked = useRef(state)
  asked.current = state
  useEffect(() => {
    if (wantedKey === null) return
    const { dossier: data, request: view } = asked.current
    const question = wantedQuestion(asked.current)
    if (!question) return
    let isWaited = true
    const job = compute(data, view, question)
    job.outcome.then(
      (outcome) => isWaited && dispatch({ type: 'answered', key: wantedKey, outcome }),
      (error: unknown) =>
        isWaited &&
        dispatch({
          type: 'answered',
          key: wantedKey,
          outcome: { message: `it could not be computed: ${messageOf(error)}`, tip: 'Change the view, or report it.' },
        }),
    )
    const clock = setInterval(() => dispatch({ type: 'tick' }), SECOND)
    return () => {
      isWaited = false
      clearInterval(clock)
      job.stop()
    }
  }, [wantedKey, compute])

  const isPlaying = prompt?.isPlaying === true
  useEffect(() => {
    if (!isPlaying) return
    const clock = setInterval(() => dispatch({ type: 'play' }), PLAY_MILLISECONDS)
    return () => clearInterval(clock)
  }, [isPlaying])

  useEffect(() => {
    if (errand) void runErrand(errand)
    // Every errand is a new object.
  }, [errand])

  useEffect(() => {
    if (isDone) exit(printed)
  }, [isDone, printed, exit])

  async function runErrand(one: Errand): Promise<void> {
    switch (one.kind) {
      case 'copy': {
        const sequence = clipboardSequence(one.text)
        if (sequence !== null) write(sequence)
        const what =
          sequence === null ? 'Too long for the clipboard; printed when you quit' : 'Sent to the terminal’s clipboard'
        return dispatch({ type: 'returned', notice: `${what}: ${one.text}` })
      }
      case 'write': {
        const result = await writeErrand(one, folder)
        if (result.kind === 'exists') return dispatch({ type: 'exists', path: one.path, text: one.text })
        return dispatch({ type: 'returned', notice: result.notice })
      }
      case 'browse':
        return dispatch({ type: 'returned', notice: await browseErrand(one.url, process.env) })
      case 'mouse':
        write(one.isOn ? MOUSE_ON : MOUSE_OFF)
        return dispatch({ type: 'returned', notice: asked.current.notice })
      case 'suspend':
        await suspendTerminal(() => suspendProcess(asked.current.hasMouse))
        return dispatch({ type: 'returned', notice: null })
    }
  }

  return (
    <TerminalContext value={terminal}>
      <Lines lines={lines} />
    </TerminalContext>
  )
}

/** Where nobody can continue it, the process is not stopped either: then it goes on after this time, milliseconds. */
const NOT_STOPPED = 300

/** Stops the process as Ctrl-Z does, and returns when the shell continues it. */
function suspendProcess(hasMouse: boolean): Promise<void> {
  if (hasMouse) process.stdout.write(MOUSE_OFF)
  return new Promise((resolve) => {
    const goOn = () => {
      clearTimeout(timer)
      process.off('SIGCONT', goOn)
      if (hasMouse) process.stdout.write(MOUSE_ON)
      resolve()
    }
    const timer = setTimeout(goOn, NOT_STOPPED)
    process.once('SIGCONT', goOn)
    // As the terminal does: everything that runs in front, the package manager that started us as well.
    process.kill(0, 'SIGTSTP')
  })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
