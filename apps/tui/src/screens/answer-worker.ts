/** Runs in a worker thread: long computations, so that keys are answered meanwhile. */
import { parentPort } from 'node:worker_threads'
import type { Dossier, ViewRequest } from '@ffc/core'
import { type Outcome, type Question, computeAnswer } from './answers.ts'

export interface AnswerTask {
  readonly id: number
  /** Absent where it is the one of the task before: it is large. */
  readonly dossier?: Dossier
  readonly request: ViewRequest
  readonly question: Question
}

export type AnswerReply =
  | { readonly id: number; readonly outcome: Outcome }
  | { readonly id: number; readonly fault: string }

let dossier: Dossier | null = null

parentPort?.on('message', (task: AnswerTask) => {
  dossier = task.dossier ?? dossier
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(reply(task))
})

function reply({ id, request, question }: AnswerTask): AnswerReply {
  try {
    if (!dossier) throw new Error('no dossier was sent')
    return { id, outcome: computeAnswer(dossier, request, question) }
  } catch (error) {
    return { id, fault: error instanceof Error ? error.message : String(error) }
  }
}
