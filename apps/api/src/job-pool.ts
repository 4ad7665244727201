/** Jobs in threads of their own, within a limit of time and memory. Node only. */
import { Worker } from 'node:worker_threads'
import { Failure } from '@ffc/core'
import type { Job, PlainFailure, RunJob } from './answers/job.ts'
import type { WrittenAnswer } from './answers/write-answer.ts'
import { type ProblemName, RequestRefused } from './problem.ts'

export type JobOutcome =
  | { readonly kind: 'done'; readonly written: WrittenAnswer }
  | { readonly kind: 'failed'; readonly failure: PlainFailure }
  | { readonly kind: 'refused'; readonly problem: ProblemName; readonly message: string }
  | { readonly kind: 'broken'; readonly stack: string }

export interface JobLimits {
  /** Threads at most; they start when they are needed. */
  readonly threads: number
  /** Jobs that may wait for a thread. */
  readonly waiting: number
  readonly milliseconds: number
  readonly megabytes: number
}

const LIMITS: JobLimits = { threads: 2, waiting: 32, milliseconds: 10_000, megabytes: 512 }

export interface JobPool {
  readonly run: RunJob
  /** Ends the threads, with what they are doing. */
  close(): Promise<void>
}

interface Waiting {
  readonly job: Job
  resolve(written: WrittenAnswer): void
  reject(error: Error): void
}

export function makeJobPool(limits: Partial<JobLimits> = {}): JobPool {
  const { threads, waiting: mostWaiting, milliseconds, megabytes } = { ...LIMITS, ...limits }
  const idle: Worker[] = []
  const busy = new Map<Worker, Waiting & { readonly timer: ReturnType<typeof setTimeout> }>()
  const queue: Waiting[] = []

  const next = () => {
    if (queue.length === 0) return
    const worker = idle.pop() ?? (busy.size < threads ? startWorker() : null)
    const waiting = worker && queue.shift()
    if (worker && waiting) give(worker, waiting)
  }

  const startWorker = (): Worker => {
    const worker = new Worker(WORKER_FILE, {
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      ...(IS_SOURCE ? { execArgv: ['--conditions=@ffc/source'] } : {}),
    })
    worker.on('message', (outcome: JobOutcome) => {
      const waiting = take(worker)
      idle.push(worker)
      // A thread that waits keeps no process alive.
      worker.unref()
      if (outcome.kind === 'done') waiting?.resolve(outcome.written)
      else waiting?.reject(toError(outcome))
      next()
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      take(worker)?.reject(isMemory ? tooSlow(`${megabytes} megabytes of memory`) : error)
      next()
    })
    return worker
  }

  const take = (worker: Worker): Waiting | undefined => {
    const waiting = busy.get(worker)
    clearTimeout(waiting?.timer)
    busy.delete(worker)
    return waiting
  }

  const give = (worker: Worker, waiting: Waiting) => {
    const timer = setTimeout(() => {
      take(worker)
      void worker.terminate()
      waiting.reject(tooSlow(`${milliseconds / 1000} seconds`))
      next()
    }, milliseconds)
    busy.set(worker, { ...waiting, timer })
    worker.ref()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(waiting.job)
  }

  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        if (queue.length >= mostWaiting) {
          reject(
            new RequestRefused('too-slow', 'Too much is being computed already. Try again soon.', {
              'Retry-After': '5',
            }),
          )
          return
        }
        queue.push({ job, resolve, reject })
        next()
      }),
    async close() {
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()))
    },
  }
}

const IS_SOURCE = import.meta.url.endsWith('.ts')
const WORKER_FILE = new URL(IS_SOURCE ? './job-worker.ts' : './job-worker.js', import.meta.url)

function tooSlow(limit: string): RequestRefused {
  return new RequestRefused(
    'too-slow',
    `The answer takes more than the ${limit} that are granted. Ask for fewer draws or rows.`,
  )
}

function toError(outcome: Exclude<JobOutcome, { kind: 'done' }>): Error {
  if (outcome.kind === 'failed') {
    const { code, message, tip, details } = outcome.failure
    return new Failure(code, message, tip, details)
  }
  if (outcome.kind === 'refused') return new RequestRefused(outcome.problem, outcome.message)
  return new Error(outcome.stack)
}
