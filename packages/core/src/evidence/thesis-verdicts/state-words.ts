/** What judges say of states, in the words that they share. */
import type { Evidence } from '../../dossier/evidence.ts'
import { formatList } from '../../present/format.ts'
import type { InstrumentCover } from '../../routes/instrument-cover.ts'
import type { StateRecord } from './questions.ts'

type Bound = Pick<StateRecord, 'instruments'>

/** What a state has with the focal one on extradition: every kind stands in its record. */
export function extraditionOf({ instruments }: Bound): InstrumentCover {
  return instruments.find(({ kind }) => kind === 'extradition')!
}

/** Whether an extradition treaty binds it. */
export function isBound(state: Bound): boolean {
  return extraditionOf(state).cover === 'in-force'
}

/** `Thailand and Turkey`, or `nobody`. */
export function namesOf(states: readonly { readonly name: string }[]): string {
  return states.length === 0 ? 'nobody' : formatList(states.map(({ name }) => name))
}

/** The rows behind a state’s extradition treaty, or behind the word that there is none. */
export function extraditionEvidence(state: Bound): Evidence[] {
  const { instruments, denial } = extraditionOf(state)
  return [...instruments.flatMap(({ sources }) => sources), ...(denial?.sources ?? [])]
}

/** The rows behind returns, refusals and transfers elsewhere. */
export function outcomeEvidence({ events }: Pick<StateRecord, 'events'>): Evidence[] {
  return events
    .filter(({ kind, role }) => role === 'actor' && ['return', 'refusal', 'third-state-transfer'].includes(kind))
    .flatMap(({ sources }) => sources)
}
