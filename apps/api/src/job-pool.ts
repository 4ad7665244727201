/** Jobs in threads of their own, within a limit of time and memory. Node only. */
import { Worker } from 'node:worker_threads'
import { type Dossier, Failure, type FailureDetail } from '@ffc/core'
import type { Job, PlainFailure, RunJob, Subject } from './answers/job.ts'
import type { WrittenAnswer } from './answers/write-answer.ts'
import { type ProblemName, RequestRefused } from './problem.ts'

type WithoutDossier<One> = One extends { readonly dossier: Dossier } ? Omit<One, 'dossier'> : One

/** A job as it goes to a thread: a dossier goes once, and by its number from then on. */
export interface JobMessage {
  readonly job: Omit<Job, 'subject'> & { readonly subject: WithoutDossier<Subject> }
  readonly dossierNumber: number
  readonly dossier: Dossier | null
}

export type JobOutcome =
  | { readonly kind: 'done'; readonly written: WrittenAnswer }
  | { readonly kind: 'failed'; readonly failure: PlainFailure }
  | {
      readonly kind: 'refused'
      readonly problem: ProblemName
      readonly message: string
      readonly headers: Readonly<Record<string, string>>
      readonly details: readonly FailureDetail[]
    }
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
  readonly since: number
  resolve(written: WrittenAnswer): void
  reject(error: Error): void
}

export function makeJobPool(limits: Partial<JobLimits> = {}): JobPool {
  const { threads, waiting: mostWaiting, milliseconds, megabytes } = { ...LIMITS, ...limits }
  const idle: Worker[] = []
  const busy = new Map<Worker, Waiting & { readonly timer: ReturnType<typeof setTimeout> }>()
  const queue: Waiting[] = []
  const dossiersOf = new WeakMap<Worker, Set<number>>()
  const numbers = new WeakMap<Dossier, number>()
  let lastNumber = 0

  const next = () => {
    while (queue[0] && performance.now() - queue[0].since > milliseconds) queue.shift()?.reject(tooBusy())
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
      // Its time was up just before: the thread is being ended.
      if (!waiting) return
      idle.push(worker)
      // A thread that waits keeps no process alive.
      worker.unref()
      if (outcome.kind === 'done') waiting.resolve(outcome.written)
      else waiting.reject(toError(outcome))
      next()
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      take(worker)?.reject(isMemory ? tooSlow(`${megabytes} megabytes of memory`) : error)
      next()
    })
    worker.on('exit', () => {
      const position = idle.indexOf(worker)
      if (position >= 0) idle.splice(position, 1)
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
    worker.postMessage(messageTo(worker, waiting.job), bytesOf(waiting.job))
  }

  const messageTo = (worker: Worker, job: Job): JobMessage => {
    if (job.subject.kind === 'own-table')
      return { job: { ...job, subject: job.subject }, dossierNumber: 0, dossier: null }
    const { dossier, ...subject } = job.subject
    const dossierNumber = numbers.get(dossier) ?? (lastNumber += 1)
    numbers.set(dossier, dossierNumber)
    const known = dossiersOf.get(worker) ?? new Set()
    dossiersOf.set(worker, known)
    const isNew = !known.has(dossierNumber)
    known.add(dossierNumber)
    return { job: { ...job, subject }, dossierNumber, dossier: isNew ? dossier : null }
  }

  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        if (queue.length >= mostWaiting) {
          reject(tooBusy())
          return
        }
        queue.push({ job, since: performance.now(), resolve, reject })
        next()
      }),
    async close() {
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()))
    },
  }
}

const IS_SOURCE = import.meta.url.endsWith('.ts')
const WORKER_FILE = new URL(IS_SOURCE ? './job-worker.ts' : './job-worker.js', import.meta.url)

/** What is moved to the thread and not copied. */
function bytesOf({ subject }: Job): ArrayBuffer[] {
  return subject.kind === 'dossier' ? [] : [subject.bytes.buffer]
}

function tooBusy(): RequestRefused {
  return new RequestRefused('too-slow', 'Too much is being computed already. Try again soon.', { 'Retry-After': '5' })
}

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
  if (outcome.kind === 'refused') {
    return new RequestRefused(outcome.problem, outcome.message, outcome.headers, outcome.details)
  }
  return new Error(outcome.stack)
}
