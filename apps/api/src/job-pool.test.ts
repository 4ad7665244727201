import { loadBundledDossier } from '@ffc/core/bundled'
import { afterAll, expect, test } from 'vitest'
import type { Job } from './answers/job.ts'
import { makeJobPool } from './job-pool.ts'

const pool = makeJobPool()
const hurried = makeJobPool({ milliseconds: 1 })
afterAll(async () => {
  await pool.close()
  await hurried.close()
})

const REQUEST = { choices: { formulas: 'guarded' }, format: 'json', origin: null } as const
const table = (text: string): Job => ({
  entry: 'survival',
  subject: { kind: 'own-table', name: 'body.csv', bytes: new TextEncoder().encode(text) },
  question: { time: 'days', event: 'died' },
  request: REQUEST,
})

test('a job in a thread gives what it gives in place, on a dossier too', async () => {
  const dossier = await loadBundledDossier('article')
  const written = await pool.run({
    entry: 'lag',
    subject: { kind: 'dossier', dossier },
    question: {},
    request: REQUEST,
  })
  expect(JSON.parse(new TextDecoder().decode(written.body)).data.events).toBe(30)
})

test('what the caller can mend comes back as such', async () => {
  await expect(pool.run(table('days,died\nsoon,1\n'))).rejects.toMatchObject({ name: 'Failure', code: 'bad-data' })
})

test('more than the time granted is refused, and the next job is done', async () => {
  await expect(hurried.run(table('days,died\n1,1\n'))).rejects.toMatchObject({ kind: 'too-slow' })
  await expect(pool.run(table('days,died\n1,1\n'))).resolves.toHaveProperty('body')
})

test('jobs beyond the queue are told to come back', async () => {
  const short = makeJobPool({ threads: 1, waiting: 1 })
  const runs = Array.from({ length: 5 }, () => short.run(table('days,died\n1,1\n')))
  const outcomes = await Promise.allSettled(runs)
  await short.close()
  const refused = outcomes.filter((one) => one.status === 'rejected').map(({ reason }) => reason.headers)
  expect(refused.length).toBeGreaterThan(0)
  expect(refused).toEqual(refused.map(() => ({ 'Retry-After': '5' })))
})
