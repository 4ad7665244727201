import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CATALOGUE } from '@ffc/core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../run.ts'
import { EXIT } from '../system.ts'
import { watchedSystem } from '../test-system.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ffc-cite-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function ffc(...args: readonly string[]) {
  const system = watchedSystem({ folder })
  const code = await run(args, system)
  return { code, out: system.out(), err: system.err() }
}

const receiptOf = async (...args: readonly string[]) => (await ffc('cite', ...args, '--receipt')).out.trim()

test('a citation names the view, the data and the version, and how to check it', async () => {
  const { code, out, err } = await ffc('cite', 'lag', '--as-of', '2017-01-01')
  expect([code, err]).toEqual([EXIT.ok, ''])
  const [citation, blank, receipt, again, check] = out.split('\n')
  expect(citation).toMatch(
    /article edition, data version .* as of 2017-01-01: lag\?as-of=2017-01-01, computed with ffc /,
  )
  expect(blank).toBe('')
  expect(receipt).toMatch(
    /^Receipt {2}ffc:lag\/edition=article\/as-of=2017-01-01@data=.*\/core=.*\/answer=[0-9a-f]{16}$/,
  )
  expect(again).toBe('Again    ffc lag --as-of 2017-01-01')
  const replayed = await ffc(...(check ?? '').replace(/^Check +ffc /, '').split(' '))
  expect(replayed).toEqual({ code: EXIT.ok, out: 'Same answer, from the same data and the same core.\n', err: '' })
})

test('--json has the parts apart', async () => {
  const { data } = JSON.parse((await ffc('cite', 'treaties', '--json')).out)
  expect(data).toEqual({
    citation: expect.stringContaining('treaties'),
    receipt: await receiptOf('treaties'),
    command: 'ffc treaties',
  })
})

test.each(CATALOGUE.map(({ name, examples: [example] }) => [name, example?.parameters ?? {}] as const))(
  'an answer of %s replays to the same',
  async (name, parameters) => {
    const flags = Object.entries(parameters).map(([key, value]) =>
      value === 'true' ? `--${key}` : `--${key}=${value}`,
    )
    const receipt = await receiptOf(name, ...flags)
    expect(await ffc('replay', receipt)).toMatchObject({ code: EXIT.ok, out: expect.stringMatching(/^Same answer/) })
  },
)

describe('other data', () => {
  test('are named as the reason, and beside the data of then every value that differs', async () => {
    const receipt = await receiptOf('treaties', '--kind', 'extradition')
    await ffc('export', 'then')
    await ffc('export', 'now', '--exclude', 'chn-tha-extradition-1993')
    const alone = await ffc('replay', receipt, '--data', 'now')
    expect(alone).toMatchObject({ code: EXIT.failed, err: '' })
    expect(alone.out).toMatch(/^The answer differs\.\n· The data /)
    expect(alone.out).toContain('\nNext: Replay it beside the data of version')
    const wrong = await ffc('replay', receipt, '--data', 'now', '--earlier', 'then')
    expect(wrong).toMatchObject({ code: EXIT.usage, out: '' })
    expect(wrong.err).toContain('the receipt names')
    const ofThen = (await ffc('cite', 'treaties', '--kind', 'extradition', '--data', 'then', '--receipt')).out.trim()
    const beside = await ffc('replay', ofThen, '--data', 'now', '--earlier', 'then')
    expect(beside.out).toMatch(/^The answer differs in \d+ values?\./)
    expect(beside.out).toContain('chn-tha-extradition-1993')
  })

  test('of a tool are its file', async () => {
    await writeFile(path.join(folder, 'own.csv'), 'time,event\n5,1\n8,0\n11,1\n')
    const receipt = await receiptOf('survival', '--file', 'own.csv', '--time', 'time', '--event', 'event')
    expect(await ffc('replay', receipt, '--file', 'own.csv')).toMatchObject({ code: EXIT.ok })
    expect(await ffc('replay', receipt)).toMatchObject({
      code: EXIT.usage,
      err: expect.stringContaining('--file own.csv'),
    })
    const text = await readFile(path.join(folder, 'own.csv'), 'utf8')
    await writeFile(path.join(folder, 'own.csv'), text.replace('11,1', '12,1'))
    expect(await ffc('replay', receipt, '--file', 'own.csv')).toMatchObject({ code: EXIT.failed })
  })
})

test.each([
  [['cite'], /cite takes the name of an analysis first\n/],
  [['cite', 'nonsense'], /\(got "nonsense"\)/],
  [['cite', 'lag', '--bogus'], /Unknown option '--bogus'/],
  [['replay'], /replay takes one receipt/],
  [['replay', 'a', 'b'], /replay takes one receipt/],
  [['replay', 'ffc:lag'], /receipt: ends before its "@data="/],
])('ffc %j is a usage error that says what was expected', async (args, message) => {
  const { code, out, err } = await ffc(...args)
  expect([code, out]).toEqual([EXIT.usage, ''])
  expect(err).toMatch(message)
})
