/** The thread that does jobs: what takes long here holds up nobody. */
import { parentPort } from 'node:worker_threads'
import { type Dossier, Failure } from '@ffc/core'
import { type Job, performJob } from './answers/job.ts'
import type { JobMessage, JobOutcome } from './job-pool.ts'
import { RequestRefused } from './problem.ts'
import { renderPngInNode } from './render-png-in-node.ts'

/** Dossiers that came with earlier jobs: a server has one for each edition. */
const dossiers = new Map<number, Dossier>()

parentPort?.on('message', (message: JobMessage) => {
  void answer(message)
})

async function answer(message: JobMessage): Promise<void> {
  const outcome = await outcomeOf(message)
  // What is moved is not copied.
  const moved = outcome.kind === 'done' ? [outcome.written.body.buffer] : []
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(outcome, moved)
}

async function outcomeOf(message: JobMessage): Promise<JobOutcome> {
  try {
    return { kind: 'done', written: await performJob(jobOf(message), { renderPng: renderPngInNode }) }
  } catch (error) {
    if (error instanceof Failure) {
      const { code, message: text, tip, details } = error
      return { kind: 'failed', failure: { code, message: text, tip, details } }
    }
    if (error instanceof RequestRefused) {
      const { kind: problem, message: text, headers, details } = error
      return { kind: 'refused', problem, message: text, headers, details }
    }
    return { kind: 'broken', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function jobOf({ job, dossierNumber, dossier }: JobMessage): Job {
  if (job.subject.kind === 'own-table') return { ...job, subject: job.subject }
  if (dossier) dossiers.set(dossierNumber, dossier)
  const known = dossiers.get(dossierNumber)
  if (!known) throw new TypeError(`no dossier ${dossierNumber} came to this thread`)
  return { ...job, subject: { ...job.subject, dossier: known } }
}
