/** Asks the worker that reads a reader's files; it starts with the first question and ends where it does not answer. */
import type { FromOwnWorker, OwnQuestion, OwnQuestions, ToOwnWorker } from './own-messages.ts'

/** Longer than the largest file that is taken needs; what takes longer is stopped, and its memory given back. */
const LONGEST_MILLISECONDS = 60_000

/** Why there is no answer: what to do about it; null where the fault is the program's. */
class OwnWorkerRefusal extends Error {
  readonly tip: string | null
  constructor(message: string, tip: string | null) {
    super(message)
    this.tip = tip
  }
}

/** Runs a task of the worker; where it fails, says why and what to do. */
export async function orSay(
  task: () => Promise<void>,
  say: (message: string, tip: string | null) => void,
): Promise<void> {
  try {
    await task()
  } catch (error) {
    if (error instanceof OwnWorkerRefusal) say(error.message, error.tip)
    else say(String(error), null)
  }
}

interface Waiting {
  readonly resolve: (reply: never) => void
  readonly reject: (error: OwnWorkerRefusal) => void
  readonly timer: ReturnType<typeof setTimeout>
}

let worker: Worker | undefined
let lastId = 0
const waiting = new Map<number, Waiting>()

/** Fails with an `OwnWorkerRefusal`. */
export function askOwnWorker<Name extends OwnQuestion>(
  name: Name,
  ask: OwnQuestions[Name]['ask'],
): Promise<OwnQuestions[Name]['reply']> {
  worker ??= startWorker()
  const id = (lastId += 1)
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => stopWorker('It took longer than a minute and was stopped.'), LONGEST_MILLISECONDS)
    waiting.set(id, { resolve, reject, timer })
    const question: ToOwnWorker<Name> = { id, name, ask }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker?.postMessage(question)
  })
}

function startWorker(): Worker {
  const started = new Worker(new URL('./own-data-worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<FromOwnWorker>) => {
    const one = waiting.get(data.id)
    if (!one) return
    waiting.delete(data.id)
    clearTimeout(one.timer)
    if ('reply' in data) one.resolve(data.reply as never)
    else one.reject(new OwnWorkerRefusal(data.refused.message, data.refused.tip))
  })
  started.addEventListener('error', ({ message }) =>
    stopWorker(message || 'The program that reads files could not be fetched.'),
  )
  return started
}

/** Ends the worker and everything that waits for it: what it held is gone. */
function stopWorker(message: string): void {
  worker?.terminate()
  worker = undefined
  for (const { reject, timer } of waiting.values()) {
    clearTimeout(timer)
    reject(new OwnWorkerRefusal(message, 'Leave out what is not needed, and try again.'))
  }
  waiting.clear()
}
