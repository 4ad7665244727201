/** A worker thread that answers one question at a time. */
import { Worker } from 'node:worker_threads'
import type { Dossier, ViewRequest } from '@ffc/core'
import type { AnswerReply, AnswerTask } from './answer-worker.ts'
import type { Outcome, Question } from './answers.ts'

export interface AnswerJob {
  /** Rejects when it is stopped, and on a bug. */
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

/** A job that nobody waits for is let run so long, milliseconds; then its worker is ended. */
const LET_FINISH = 400

interface Running {
  readonly startedAt: number
  readonly settled: Promise<unknown>
  isSettled: boolean
}

export function makeAnswerService(): AnswerService {
  let worker: Worker | null = null
  let sent: Dossier | null = null
  let running: Running | null = null
  let lastId = 0

  const start = () => {
    if (worker) return worker
    sent = null
    running = null
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
  /** Ends the worker where this job is still at it. */
  const endLate = async (job: Running) => {
    const left = LET_FINISH - (performance.now() - job.startedAt)
    await Promise.race([job.settled, pause(left)])
    if (!job.isSettled && running === job) end()
  }

  const run = (dossier: Dossier, request: ViewRequest, question: Question): Promise<Outcome> => {
    const thread = start()
    const id = (lastId += 1)
    const outcome = new Promise<Outcome>((resolve, reject) => {
      const onReply = (reply: AnswerReply) => {
        if (reply.id !== id) return
        listen('off')
        if ('fault' in reply) reject(new Error(reply.fault))
        else resolve(reply.outcome)
      }
      const onError = (error: unknown) => {
        listen('off')
        if (worker === thread) worker = null
        reject(error instanceof Error ? error : new Error(String(error)))
      }
      const onExit = () => onError(new Error('the computation was stopped'))
      const listen = (change: 'on' | 'off') =>
        thread[change]('message', onReply)[change]('error', onError)[change]('exit', onExit)
      listen('on')
    })
    const job: Running = {
      startedAt: performance.now(),
      settled: outcome
        .catch(() => null)
        .finally(() => {
          job.isSettled = true
        }),
      isSettled: false,
    }
    running = job
    const task: AnswerTask = { id, request, question, ...(sent === dossier ? {} : { dossier }) }
    sent = dossier
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    thread.postMessage(task)
    return outcome
  }

  return {
    warm: start,
    close: end,
    compute(dossier, request, question) {
      let isStopped = false
      const before = running
      const outcome = (async () => {
        if (before) await endLate(before)
        if (isStopped) throw new Error('the computation was stopped')
        return run(dossier, request, question)
      })()
      return {
        outcome,
        stop() {
          isStopped = true
          if (running && running !== before) void endLate(running)
        },
      }
    },
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)).unref())
}
