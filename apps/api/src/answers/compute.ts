import { type Job, performJob } from './job.ts'
import type { Service } from './serve-answer.ts'
import type { WrittenAnswer } from './write-answer.ts'

/**
 * Analyses that take a few milliseconds whatever they are asked. Everything else, and what is new, is computed elsewhere
 * where there is an elsewhere: within limits of time and memory, and holding up nobody.
 */
const QUICK: ReadonlySet<string> = new Set([
  'lag',
  'hazard',
  'stages',
  'country',
  'gaps',
  'interplay',
  'flip',
  'why',
  'diff',
  'changes',
  'treaties',
  'timeline',
  'scopes',
  'shares',
  'corrections',
  'search',
  'estimates',
  'events',
  'positions',
  'routes',
  'terms',
  'organisations',
  'ties',
  'counts',
  'countries',
  'indicators',
  'sources',
])

/** Whether an analysis is answered in place: a thread would take longer to be told than the answer takes. */
export function isQuick(entry: string): boolean {
  return QUICK.has(entry)
}

/** Does a job elsewhere, or in place where there is no elsewhere. Who asks for the same meanwhile waits for the same. */
export function computeElsewhere({ dependencies, pending }: Service, key: string, job: Job): Promise<WrittenAnswer> {
  const present = pending.get(key)
  if (present) return present
  const run = dependencies.runJob ? dependencies.runJob(job) : performJob(job, dependencies)
  const started = run.finally(() => pending.delete(key))
  pending.set(key, started)
  return started
}
