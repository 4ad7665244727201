import { loadBundledDossier } from '@ffc/core/bundled'
import { expect, test } from 'vitest'
import { type ServerOptions, startServer } from './node.ts'

const start = (options: Partial<ServerOptions> = {}) =>
  startServer({ port: 0, hostname: '127.0.0.1', loadDossier: loadBundledDossier, log: () => {}, ...options })

test('answers over the network, draws PNG, and stops', async () => {
  const server = await start()
  expect((await fetch(`${server.url}/v1/lag`)).status).toBe(200)
  const png = await fetch(`${server.url}/v1/figures/lag.png`)
  expect(png.headers.get('content-type')).toBe('image/png')
  expect(new Uint8Array(await png.arrayBuffer()).slice(1, 4)).toEqual(new TextEncoder().encode('PNG'))
  await server.stop()
  await expect(fetch(`${server.url}/v1/lag`)).rejects.toThrow('fetch failed')
})

test('a port that is taken is said so, with the next step', async () => {
  const server = await start()
  const port = Number(new URL(server.url).port)
  await expect(start({ port })).rejects.toMatchObject({
    name: 'Failure',
    message: expect.stringContaining(String(port)),
  })
  await server.stop()
})

test('what was begun is finished after stop, on connections that are kept alive too', async () => {
  const server = await start()
  await fetch(`${server.url}/v1/terms`)
  const begun = Array.from({ length: 20 }, () => fetch(`${server.url}/v1/score?draws=2000`))
  await new Promise((resolve) => {
    setTimeout(resolve, 50)
  })
  const stopped = server.stop()
  const outcomes = await Promise.allSettled(begun)
  await stopped
  const statuses = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value.status] : []))
  expect(statuses.length).toBeGreaterThan(0)
  expect(statuses.every((status) => status === 200)).toBe(true)
})

test('a client is limited by its address, where asked for', async () => {
  const server = await start({ requestsPerMinute: 3 })
  const statuses: number[] = []
  for (let index = 0; index < 5; index += 1) statuses.push((await fetch(`${server.url}/v1/terms`)).status)
  expect(statuses).toEqual([200, 200, 200, 429, 429])
  await server.stop()
})

test('a body that never ends is cut off at the limit', async () => {
  const server = await start()
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536
      controller.enqueue(new Uint8Array(65_536).fill(97))
      if (sent > 500 * 1024 * 1024) controller.close()
    },
  })
  const outcome = await fetch(`${server.url}/v1/survival?time=a&event=b`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv' },
    body,
    duplex: 'half',
  } as RequestInit).then(
    ({ status }) => status,
    () => 'connection cut',
  )
  expect([413, 'connection cut']).toContain(outcome)
  expect(sent).toBeLessThan(100 * 1024 * 1024)
  await server.stop()
})

test('50 MB of hostile CSV are refused with memory flat', async () => {
  const server = await start()
  const row = `=cmd|'/c calc'!A1,__proto__,${'x'.repeat(100)}\n`
  const body = `time,event,note\n${row.repeat(Math.ceil((50 * 1024 * 1024) / row.length))}`
  const ask = () =>
    fetch(`${server.url}/v1/survival?time=time&event=event`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/csv' },
      body,
    })
  expect((await ask()).status).toBe(413)
  const before = process.memoryUsage.rss()
  for (let index = 0; index < 4; index += 1) expect((await ask()).status).toBe(413)
  // Four bodies that were kept would be 200 MB and more; client and server share this process.
  expect(process.memoryUsage.rss() - before).toBeLessThan(150 * 1024 * 1024)
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  await server.stop()
})
