/**
 * Says on standard error that a long computation still runs. The computation holds the main thread, so a second one
 * counts the seconds. Only for terminals: a pipe or a log gets nothing.
 */
import { writeSync } from 'node:fs'

/** Seconds of silence before the first word: most answers take less. */
const SILENT_SECONDS = 1

/** States of the one cell that both threads look at; whoever writes to the terminal has first put it to `writing`. */
const [IDLE, WRITING, SHOWN, ENDED] = [0, 1, 2, 3]

const TICKER = `
const { workerData: { cell, label, silent } } = require('node:worker_threads')
const { writeSync } = require('node:fs')
const began = Date.now()
setTimeout(tick, silent * 1000)
function tick() {
  const before = Atomics.load(cell, 0)
  if (before === ${ENDED} || Atomics.compareExchange(cell, 0, before, ${WRITING}) !== before) return
  const seconds = Math.round((Date.now() - began) / 1000)
  try { writeSync(2, '\\r' + label + '… ' + seconds + ' s (Ctrl-C stops it)') } catch {}
  Atomics.store(cell, 0, ${SHOWN})
  Atomics.notify(cell, 0)
  setTimeout(tick, 1000)
}`

/** Starts counting; the function that it returns ends that and leaves the line as it was. */
export function startProgress(label: string): () => void {
  const cell = new Int32Array(new SharedArrayBuffer(4))
  // Asked for late: where nobody sees the progress, Node’s module for threads is not loaded.
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const worker = new Worker(TICKER, { eval: true, workerData: { cell, label, silent: SILENT_SECONDS } })
  worker.unref()
  return () => {
    while (Atomics.load(cell, 0) === WRITING) Atomics.wait(cell, 0, WRITING)
    const isShown = Atomics.exchange(cell, 0, ENDED) !== IDLE
    if (isShown) writeSync(2, '\r\u001b[K')
    void worker.terminate()
  }
}
