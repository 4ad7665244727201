/** The ways of asking. Each answers the same questions in its own runtime. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchBrowser, outputOf, startWorkerd } from '@ffc/test-runtimes'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { type Told, compared } from './core-answers.ts'
import type { Question } from './random-questions.ts'

export interface Surface {
  readonly name: string
  /** How somebody asks this question there. */
  readonly how: (question: Question) => string
  readonly ask: (questions: readonly Question[]) => Promise<Told[]>
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const CONDITION = '--conditions=@ffc/source'

/** How many commands run at once: as many as small machines have processors. */
const COMMANDS_AT_ONCE = 2

/** Switches are bare: their only value is said by naming them. */
function flags({ analysis, parameters }: Question): string[] {
  const given = Object.entries(parameters)
  return [
    analysis,
    ...given.flatMap(([name, value]) => (value === 'true' ? [`--${name}`] : [`--${name}`, value])),
    '--json',
  ]
}

function query({ analysis, parameters }: Question): string {
  return `/v1/${analysis}?${new URLSearchParams(parameters)}`
}

const asCommand = (question: Question) => `ffc ${flags(question).map(quoted).join(' ')}`

/** Core as a page loads it. */
export const inChromium: Surface = {
  name: 'core in Chromium',
  how: asCommand,
  async ask(questions) {
    const code = await bundleCore()
    const server = await launchBrowser()
    const browser = await chromium.connect(server.wsEndpoint())
    try {
      const page = await browser.newPage()
      await page.addScriptTag({ type: 'module', content: `${code}\nglobalThis.answersOfCore = answersOfCore` })
      await page.waitForFunction('globalThis.answersOfCore !== undefined')
      return (await page.evaluate(`answersOfCore(${JSON.stringify(questions)})`)) as Told[]
    } finally {
      await browser.close()
      await server.close()
    }
  },
}

/** The real command, one process for each question. */
export const onCommandLine: Surface = {
  name: 'command line',
  how: asCommand,
  async ask(questions) {
    const told: Told[] = []
    const ask = async (at: number): Promise<void> => {
      const question = questions[at]
      if (!question) return
      told[at] = await runCommand(question)
      await ask(at + COMMANDS_AT_ONCE)
    }
    await Promise.all(Array.from({ length: COMMANDS_AT_ONCE }, (_, first) => ask(first)))
    return told
  },
}

/** The API on Node, over HTTP. */
export const overHttp: Surface = {
  name: 'API on Node',
  how: query,
  async ask(questions) {
    const { startServer } = await import('@ffc/api/node')
    const { loadBundledDossier } = await import('@ffc/core/bundled')
    const server = await startServer({
      port: 0,
      hostname: '127.0.0.1',
      loadDossier: loadBundledDossier,
      log: () => undefined,
    })
    try {
      return await askAddress(server.url, questions)
    } finally {
      await server.stop()
    }
  },
}

/** The same application on the edge runtime. */
export const onWorkerd: Surface = {
  name: 'API on workerd',
  how: query,
  async ask(questions) {
    const server = await startWorkerd(fileURLToPath(new URL('apps/api', `file://${ROOT}`)))
    try {
      return await askAddress(server.url, questions)
    } finally {
      await server.stop()
    }
  },
}

async function askAddress(address: string, questions: readonly Question[]): Promise<Told[]> {
  const told: Told[] = []
  for (const question of questions) {
    const { table } = question
    const own = { method: 'POST', headers: { 'Content-Type': 'text/csv' }, body: table ?? null }
    const response = await fetch(`${address}${query(question)}`, table === undefined ? {} : own)
    const body = JSON.parse(await response.text())
    if (response.status >= 500)
      throw new Error(`${query(question)} answers ${response.status}: ${JSON.stringify(body)}`)
    told.push(response.ok ? { answer: compared(question, body) } : { refusal: body.detail })
  }
  return told
}

async function runCommand(question: Question): Promise<Told> {
  const folder = await mkdtemp(join(tmpdir(), 'ffc-parity-'))
  try {
    const { table } = question
    if (table !== undefined) await writeFile(join(folder, 'table.csv'), table)
    const file = table === undefined ? [] : ['--file', join(folder, 'table.csv')]
    const child = spawn(process.execPath, [CONDITION, 'apps/tui/src/main.ts', ...flags(question), ...file], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const { code, out, errors } = await outputOf(child)
    return code === 0 ? { answer: compared(question, JSON.parse(out)) } : { refusal: errors }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function bundleCore(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['@ffc/source'] },
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('core-answers.ts', import.meta.url)), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  if (!output || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].code
}

function quoted(word: string): string {
  return /^[\w.,:=/-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
