/** Lines being typed: the filter, the as-of date. */
import { isCivilDate } from '@ffc/core'
import { type AppState, type Prompt, withAsOf } from './app-state.ts'

/** Starts typing, from what it is now. */
export function startPrompt(state: AppState, name: Prompt['name'], text: string): AppState {
  return { ...state, prompt: { name, text, problem: null, before: { text, request: state.request } } }
}

/** A letter more. */
export function typeLetter(state: AppState, prompt: Prompt, letter: string): AppState {
  const isNamed = [...letter].length > 1
  if (isNamed) return state
  // The first letter of a new date replaces the old one.
  const start = prompt.name === 'as-of' && prompt.text === prompt.before.text ? '' : prompt.text
  return retype(state, prompt, start + letter)
}

/** A filter works while it is typed; a date as soon as it is one. */
export function retype(state: AppState, prompt: Prompt, text: string): AppState {
  const next = { ...state, prompt: { ...prompt, text, problem: null } }
  if (prompt.name === 'filter') return withFilter(next, text)
  return isCivilDate(text) ? { ...next, request: withAsOf(state.request, text) } : next
}

/** Takes what was typed, or says what is wrong with it. */
export function applyPrompt(state: AppState): AppState {
  const { prompt } = state
  if (!prompt) return state
  const text = prompt.text.trim()
  if (prompt.name === 'filter') return withFilter({ ...state, prompt: null }, text)
  if (text === '') return { ...state, prompt: null, request: withAsOf(state.request, null) }
  if (isCivilDate(text)) return { ...state, prompt: null, request: withAsOf(state.request, text) }
  const problem = `"${text}" is no day that exists; write it as 2017-05-13, or leave it empty for the edition’s own date`
  return { ...state, prompt: { ...prompt, problem } }
}

/** Leaves everything as it was before the prompt. */
export function cancelPrompt(state: AppState): AppState {
  const { prompt } = state
  if (!prompt) return state
  if (prompt.name === 'filter') return withFilter({ ...state, prompt: null }, prompt.before.text)
  return { ...state, prompt: null, request: prompt.before.request }
}

/** The last letter gone. */
export function eraseLetter(state: AppState, prompt: Prompt): AppState {
  return retype(state, prompt, [...prompt.text].slice(0, -1).join(''))
}

function withFilter(state: AppState, filter: string): AppState {
  return { ...state, list: { ...state.list, filter } }
}
