/** A worker thread that answers one question at a time. */
import { Worker } from 'node:worker_threads'
import type { Dossier, ViewRequest } from '@ffc/core'
import type { AnswerReply, AnswerTask } from './answer-worker.ts'
import type { Outcome, Question } from './answers.ts'

export interface AnswerJob {
  readonly outcome: Promise<Outcome>
  /** Nobody waits for it any more. What has just begun is let finish, since another worker would start later. */
  stop(): void
}

export type ComputeAnswer = (dossier: Dossier, request: ViewRequest, question: Question) => AnswerJob

export interface AnswerService {
  readonly compute: ComputeAnswer
  /** Starts the worker before it is needed. */
  warm(): void
  close(): void
}

/** A job that has run longer is not waited for: its worker is ended, milliseconds. */
const LET_FINISH = 400

export function makeAnswerService(): AnswerService {
  let worker: Worker | null = null
  let sent: Dossier | null = null
  let lastId = 0

  const start = () => {
    if (worker) return worker
    sent = null
    const isSource = import.meta.url.endsWith('.ts')
    worker = new Worker(new URL(isSource ? './answer-worker.ts' : './answer-worker.js', import.meta.url), {
      ...(isSource ? { execArgv: ['--conditions=@ffc/source'] } : {}),
      stdout: true,
      stderr: true,
    })
    // It must not keep the program alive.
    worker.unref()
    return worker
  }
  const end = () => {
    void worker?.terminate()
    worker = null
  }

  return {
    warm: start,
    close: end,
    compute(dossier, request, question) {
      const running = start()
      const id = (lastId += 1)
      const startedAt = performance.now()
      let isSettled = false
      const outcome = new Promise<Outcome>((resolve, reject) => {
        const onReply = (reply: AnswerReply) => {
          if (reply.id !== id) return
          settle()
          if ('fault' in reply) reject(new Error(reply.fault))
          else resolve(reply.outcome)
        }
        const onError = (error: unknown) => {
          settle()
          if (worker === running) worker = null
          reject(error instanceof Error ? error : new Error(String(error)))
        }
        const onExit = () => onError(new Error('the computation was stopped'))
        const settle = () => {
          isSettled = true
          running.off('message', onReply).off('error', onError).off('exit', onExit)
        }
        running.on('message', onReply).on('error', onError).on('exit', onExit)
      })
      const task: AnswerTask = { id, request, question, ...(sent === dossier ? {} : { dossier }) }
      sent = dossier
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      running.postMessage(task)
      return {
        outcome,
        stop() {
          if (!isSettled && performance.now() - startedAt > LET_FINISH && worker === running) end()
        },
      }
    },
  }
}
