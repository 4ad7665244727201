/** Core compiles without DOM and without Node: what it needs of the world is handed to it. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const CORE = fileURLToPath(new URL('../../', import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ffc-purity-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What the compiler says of a file under core's own settings. */
async function compile(source: string): Promise<string> {
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await writeFile(join(folder, 'probe.ts'), source)
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(CORE, 'tsconfig.json'), include: [], exclude: [], files: ['probe.ts'] }),
  )
  try {
    const { stdout } = await promisify(execFile)(join(CORE, 'node_modules/.bin/tsc'), ['-p', folder])
    return stdout
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}

test.each([
  ['process', 'export const one = process.env'],
  ['document', 'export const one = document.title'],
  ['window', 'export const one = window.innerWidth'],
  ['fetch', "export const one = fetch('https://example.org')"],
  ['console', "console.log('one')"],
  ['setTimeout', 'setTimeout(() => {}, 1)'],
  ['URL', "export const one = new URL('https://example.org')"],
  ['crypto', 'export const one = crypto.randomUUID()'],
  ['Buffer', "export const one = Buffer.from('')"],
  ['node:fs', "import { readFileSync } from 'node:fs'\nexport const one = readFileSync"],
])('%s does not exist', { timeout: 60_000 }, async (name, source) => {
  expect(await compile(source)).toMatch(new RegExp(`error TS\\d+: Cannot find (?:name|module|.*) '${name}'`))
})

test('plain ECMAScript does: the check can pass', { timeout: 60_000 }, async () => {
  expect(await compile('export const one = [3, 1, 2].toSorted().map((value) => Math.sqrt(value))')).toBe('')
})
