/** Clients that are slow, break off or load the server while it is told to stop: no fault, and no accepted work is lost. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { type Socket, connect } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { loadBundledDossier } from '@ffc/core/bundled'
import { afterEach, expect, test } from 'vitest'
import { type RunningServer, type ServerOptions, startServer } from '../src/node.ts'

const faults: string[] = []
const running: RunningServer[] = []
const sockets: Socket[] = []
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await Promise.all(running.splice(0).map((server) => server.stop()))
  const [fault] = faults.splice(0)
  if (fault !== undefined) throw new Error(`a fault was logged: ${fault}`)
})

async function start(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const server = await startServer({
    port: 0,
    hostname: '127.0.0.1',
    loadDossier: loadBundledDossier,
    log: (line) => faults.push(line),
    ...options,
  })
  running.push(server)
  return server
}

async function open(url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  sockets.push(socket)
  socket.on('error', () => {})
  await once(socket, 'connect')
  return socket
}

const head = (path: string, lines: readonly string[] = []) =>
  `${path} HTTP/1.1\r\nHost: ffc.test\r\n${lines.join('')}\r\n`

/** A body of which a part comes and no more. */
const HALF_SENT = [
  head('POST /v1/survival?time=days&event=died', ['Content-Type: text/csv\r\n', 'Content-Length: 1000\r\n']),
  'days,died\n1,1\n',
].join('')

test('clients that never read hold up nobody, and no stop', async () => {
  const { url, stop } = await start({ stopMilliseconds: 500 })
  for (let index = 0; index < 20; index += 1) {
    const socket = await open(url)
    socket.pause()
    socket.write(head('GET /v1/sources?edition=extended').repeat(50))
  }
  const responses = await Promise.all(Array.from({ length: 20 }, () => fetch(`${url}/v1/lag`)))
  expect(responses.map(({ status }) => status)).toEqual(responses.map(() => 200))
  await Promise.all(responses.map((response) => response.text()))
  const begun = performance.now()
  await stop()
  expect(performance.now() - begun).toBeLessThan(10_000)
})

test('uploads that break off are no faults, and leave the server as it was', async () => {
  const { url } = await start()
  for (let index = 0; index < 20; index += 1) {
    const socket = await open(url)
    socket.write(HALF_SENT)
    if (index % 2 === 0) socket.end()
    else socket.destroy()
  }
  const whole = await fetch(`${url}/v1/survival?time=days&event=died`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv' },
    body: 'days,died\n1,1\n2,0\n',
  })
  expect(whole.status).toBe(200)
})

test('a request that does not arrive in time is ended, half a body and half a head alike', async () => {
  const { url } = await start({ requestMilliseconds: 300 })
  const ends = [HALF_SENT, 'GET /v1/lag HTTP/1.1\r\nHost: ffc'].map(async (text) => {
    const socket = await open(url)
    socket.write(text)
    socket.resume()
    await once(socket, 'close')
  })
  await Promise.all(ends)
  expect((await fetch(`${url}/v1/terms`)).status).toBe(200)
})

test('answers that nobody waits for any more are no faults', async () => {
  const { url } = await start()
  for (const path of ['/v1/lag', '/v1/score?draws=3000', '/v1/figures/lag.png', '/v1/sources?edition=extended']) {
    await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        const asked = request(`${url}${path}`)
        asked.on('error', () => {})
        asked.end()
        await new Promise((resolve) => {
          setTimeout(resolve, 3 * index)
        })
        asked.destroy()
      }),
    )
  }
  expect((await fetch(`${url}/v1/lag`)).status).toBe(200)
})

test('SIGTERM in mid-load: what was accepted is answered, then the process ends as it should', async () => {
  const child = spawn(
    process.execPath,
    ['--conditions=@ffc/source', fileURLToPath(new URL('serve-until-signal.ts', import.meta.url))],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const url = String((await lines.next()).value)
  await fetch(`${url}/v1/terms`)
  const csv = `days,died\n${Array.from({ length: 5000 }, (_, row) => `${row % 900},${row % 2}\n`).join('')}`
  const accepted: Promise<number>[] = []
  for (let index = 0; index < 4; index += 1) {
    accepted.push(
      sendWhole(`${url}/v1/score?draws=1000&seed=${index}`),
      sendWhole(`${url}/v1/survival?time=days&event=died`, csv),
    )
  }
  // The first is answered while the others are under way.
  await Promise.race(accepted)
  child.kill('SIGTERM')
  expect(await Promise.all(accepted)).toEqual(accepted.map(() => 200))
  expect((await lines.next()).value).toBe('stopped')
  expect(await exitCode(child)).toBe(0)
})

/** Sends a request on a connection of its own and resolves with the status once the whole answer has come. */
function sendWhole(address: string, csv?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(
      address,
      csv === undefined ? { agent: false } : { agent: false, method: 'POST', headers: { 'Content-Type': 'text/csv' } },
      (response) => {
        response.resume()
        response.once('end', () => resolve(response.statusCode ?? 0))
        response.once('error', reject)
      },
    )
    asked.once('error', reject)
    asked.end(csv)
  })
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null) await once(child, 'exit')
  return child.exitCode
}
