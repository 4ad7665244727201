/** The app without a terminal, for tests: keys in, states and lines out. */
import type { Dossier } from '@ffc/core'
import type { Line } from '../components/line.ts'
import { computeAnswer, questionKey } from './answers.ts'
import { appLines } from './app-lines.ts'
import type { AppState } from './app-state.ts'
import { wantedQuestion } from './model.ts'
import { reduce } from './reduce.ts'
import type { Size } from './size.ts'

export const SMALLEST: Size = { columns: 80, rows: 24, ascii: false }
export const LARGE: Size = { columns: 200, rows: 60, ascii: false }

/** The state after keys, one after the other; words in angle brackets are keys with names. */
export function press(keys: string, from: AppState, size: Size = SMALLEST): AppState {
  const names = keys.match(/<[^<>]+>|./gsu) ?? []
  return names.reduce((state, key) => pressKey(state, key.replace(/^<(.+)>$/, '$1'), size), settle(from))
}

export function pressKey(state: AppState, key: string, size: Size = SMALLEST): AppState {
  return settle(reduce(state, { type: 'key', key, ...appLines(state, size).room }))
}

/** What a worker would have computed by now is there; errands are done. */
export function settle(state: AppState): AppState {
  const question = wantedQuestion(state)
  if (question) {
    const { dossier, request } = state
    const key = questionKey(dossier, request, question)
    return settle(reduce(state, { type: 'answered', key, outcome: computeAnswer(dossier, request, question) }))
  }
  return state
}

export function withDossier(state: AppState, dossier: Dossier): AppState {
  return settle(reduce(state, { type: 'loaded', dossier }))
}

export function toText(lines: readonly Line[]): string[] {
  return lines.map((spans) => spans.map(({ text }) => text).join(''))
}

/** What a person reads. */
export function screenOf(state: AppState, size: Size = SMALLEST): string[] {
  return toText(appLines(state, size).lines)
}
