import type { Dossier, ViewRequest } from '@ffc/core'
import { useApp, useInput, useWindowSize } from 'ink'
import { useEffect, useMemo, useReducer } from 'react'
import { Lines, TerminalContext, type Terminal } from '../components/lines.tsx'
import { keyName } from '../keys.ts'
import { appLines } from './app-lines.ts'
import { initialState } from './app-state.ts'
import { reduce } from './reduce.ts'

export interface AppProps {
  readonly dossier: Dossier
  readonly request: ViewRequest
  readonly loadEdition: (edition: string) => Promise<Dossier>
  readonly terminal: Terminal
}

/** The full-screen app. It ends with the commands that the reader asked for. */
export function App({ dossier, request, loadEdition, terminal }: AppProps) {
  const { exit } = useApp()
  const { columns, rows } = useWindowSize()
  const [state, dispatch] = useReducer(reduce, initialState(dossier, request))
  const { ascii } = terminal
  const { lines, room } = useMemo(() => appLines(state, { columns, rows, ascii }), [state, columns, rows, ascii])

  useInput((input, key) => {
    const name = keyName(input, key)
    // Keys that come at once, as from a quick hand or a paste, are still one key each.
    const names = name === input ? [...input] : [name]
    for (const one of names) dispatch({ type: 'key', key: one, ...room })
  })

  const { loading, isDone, commands } = state
  useEffect(() => {
    if (loading === null) return
    loadEdition(loading).then(
      (loaded) => dispatch({ type: 'loaded', edition: loading, dossier: loaded }),
      (error: unknown) => dispatch({ type: 'failed', message: error instanceof Error ? error.message : String(error) }),
    )
  }, [loading, loadEdition])

  useEffect(() => {
    if (isDone) exit(commands)
  }, [isDone, commands, exit])

  return (
    <TerminalContext value={terminal}>
      <Lines lines={lines} />
    </TerminalContext>
  )
}
