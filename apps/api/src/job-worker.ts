/** The thread that does jobs: what takes long here holds up nobody. */
import { parentPort } from 'node:worker_threads'
import { Failure } from '@ffc/core'
import { type Job, performJob } from './answers/job.ts'
import type { JobOutcome } from './job-pool.ts'
import { RequestRefused } from './problem.ts'

parentPort?.on('message', (job: Job) => {
  const outcome = outcomeOf(job)
  // What is moved is not copied.
  const moved = outcome.kind === 'done' ? [outcome.written.body.buffer] : []
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(outcome, moved)
})

function outcomeOf(job: Job): JobOutcome {
  try {
    return { kind: 'done', written: performJob(job) }
  } catch (error) {
    if (error instanceof Failure) {
      const { code, message, tip, details } = error
      return { kind: 'failed', failure: { code, message, tip, details } }
    }
    if (error instanceof RequestRefused) return { kind: 'refused', problem: error.kind, message: error.message }
    return { kind: 'broken', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
