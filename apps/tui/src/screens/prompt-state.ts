/** Lines being typed: the filter, a date, the name of a file. */
import { type CivilDate, isCivilDate, type ViewRequest } from '@ffc/core'
import { type AppState, type Prompt, withPlace } from './app-state.ts'
import { viewOf } from './model.ts'
import { shiftMonths } from './shift-date.ts'

/** Starts typing, from what it is now. */
export function startPrompt(state: AppState, name: Prompt['name'], text: string): AppState {
  return {
    ...state,
    prompt: { name, text, problem: null, before: { text, request: state.request }, isPlaying: false },
  }
}

/** A letter more. */
export function typeLetter(state: AppState, prompt: Prompt, letter: string): AppState {
  const isNamed = [...letter].length > 1
  if (isNamed) return state
  // The first letter of a new date replaces the old one.
  const isNew = isDate(prompt) && prompt.text === prompt.before.text
  return retype(state, prompt, (isNew ? '' : prompt.text) + letter)
}

/** A filter works while it is typed; a date as soon as it is one. */
export function retype(state: AppState, prompt: Prompt, text: string): AppState {
  const next = { ...state, prompt: { ...prompt, text, problem: null, isPlaying: false } }
  if (prompt.name === 'filter') return withPlace(next, { filter: text })
  return isDate(prompt) && isCivilDate(text) ? { ...next, request: withDate(state.request, prompt, text) } : next
}

/** Takes a date, or says what is wrong with it. */
export function applyDate(state: AppState, prompt: Prompt): AppState {
  const text = prompt.text.trim()
  if (text === '') return { ...state, prompt: null, request: withDate(state.request, prompt, null) }
  if (isCivilDate(text)) return { ...state, prompt: null, request: withDate(state.request, prompt, text) }
  const instead = prompt.name === 'as-of' ? 'the edition’s own date' : 'everything published'
  const problem = `"${text}" is no day that exists; write it as 2017-05-13, or leave it empty for ${instead}`
  return { ...state, prompt: { ...prompt, problem, isPlaying: false } }
}

/** Leaves everything as it was before the prompt. */
export function cancelPrompt(state: AppState): AppState {
  const { prompt } = state
  if (!prompt) return state
  const left = { ...state, prompt: null }
  if (prompt.name === 'filter') return withPlace(left, { filter: prompt.before.text })
  return isDate(prompt) ? { ...left, request: prompt.before.request } : left
}

/** The last letter gone. */
export function eraseLetter(state: AppState, prompt: Prompt): AppState {
  return retype(state, prompt, [...prompt.text].slice(0, -1).join(''))
}

function isDate({ name }: Prompt): boolean {
  return name === 'as-of' || name === 'known-at'
}

function withDate(request: ViewRequest, { name }: Prompt, date: CivilDate | null): ViewRequest {
  return name === 'known-at' ? { ...request, knownAt: date ?? undefined } : { ...request, asOf: date ?? undefined }
}

/** So many months earlier or later: the date being typed, else the as-of date. */
export function shiftDate(state: AppState, months: number): AppState {
  const { prompt } = state
  if (!prompt) return { ...state, request: { ...state.request, asOf: shiftMonths(viewOf(state).asOf, months) } }
  return isCivilDate(prompt.text) ? retype(state, prompt, shiftMonths(prompt.text, months)) : state
}

/** The first year worth playing: that of the first signature. */
function firstDay(state: AppState): CivilDate {
  const days = viewOf(state)
    .tables.milestones.filter(({ stage, date }) => stage === 'signed' && date !== null)
    .map(({ date }) => `${String(date).replace('../', '').slice(0, 4)}-12-31`)
    .filter(isCivilDate)
    .toSorted()
  return days[0] ?? viewOf(state).asOf
}

/** Starts to play, or pauses. From the end it starts at the first signature. */
export function togglePlay(state: AppState, prompt: Prompt): AppState {
  if (prompt.isPlaying) return { ...state, prompt: { ...prompt, isPlaying: false } }
  const end = viewOf({ ...state, request: { ...state.request, asOf: undefined } }).asOf
  const start = isCivilDate(prompt.text) && prompt.text < end ? prompt.text : firstDay(state)
  const next = retype(state, prompt, start)
  return { ...next, prompt: next.prompt && { ...next.prompt, isPlaying: true } }
}

/** One step of playing: a year on, and no further than the edition’s own date. */
export function playOn(state: AppState): AppState {
  const { prompt } = state
  if (!prompt?.isPlaying || !isCivilDate(prompt.text)) return state
  const end = viewOf({ ...state, request: { ...state.request, asOf: undefined } }).asOf
  const next = shiftMonths(prompt.text, 12)
  const isLast = next >= end
  const moved = retype(state, prompt, isLast ? end : next)
  return { ...moved, prompt: moved.prompt && { ...moved.prompt, isPlaying: !isLast } }
}
