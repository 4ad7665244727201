/** The worker's own file: binds the server of scores to the messages of a worker. */
import type { FromScoreWorker, ToScoreWorker } from './score-messages.ts'
import { makeScoreServer } from './serve-scores.ts'

const REPORT_EVERY_MILLISECONDS = 40

let reportedAt = performance.now()
const channel = new MessageChannel()
let resume: (() => void) | undefined
channel.port1.addEventListener('message', () => resume?.())
channel.port1.start()

const serve = makeScoreServer({
  post: (message: FromScoreWorker) => postMessage(message),
  // A message to oneself comes after those that wait already, and without the delay of a timer.
  pause: () =>
    new Promise((resolve) => {
      resume = resolve
      channel.port2.postMessage(null)
    }),
  isDue() {
    const now = performance.now()
    if (now - reportedAt < REPORT_EVERY_MILLISECONDS) return false
    reportedAt = now
    return true
  },
})
addEventListener('message', ({ data }: MessageEvent<ToScoreWorker>) => serve(data))
