/** What is published, as whoever installs it meets it: tarballs in empty projects. */
import { execFileSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { CATALOGUE } from '@ffc/core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../src/run.ts'
import { watchedSystem } from '../src/test-system.ts'
import { openTerminal } from './pseudo-terminal.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const PACKAGES = { core: 'packages/core', client: 'packages/client', cli: 'apps/tui' } as const
const BIN = path.join(ROOT, 'apps/tui/node_modules/.bin')

let folder: string
const tarballs = new Map<string, { readonly file: string; readonly files: readonly string[] }>()

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ffc-tarballs-'))
  for (const [name, source] of Object.entries(PACKAGES)) {
    const text = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], path.join(ROOT, source))
    const [packed] = JSON.parse(text) as readonly { filename: string; files: readonly { path: string }[] }[]
    if (!packed) throw new TypeError(`npm packed nothing of ${name}`)
    tarballs.set(name, { file: path.join(folder, packed.filename), files: packed.files.map((file) => file.path) })
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What a run of the package manager hands down to its scripts, but for how the registry is reached. */
const HANDED_DOWN =
  /^(?:npm_(?!config_(?:registry|cafile|ca|proxy|https_proxy|noproxy|strict_ssl|cache|userconfig)$)|pnpm_|NODE_(?!EXTRA_CA_CERTS$)|INIT_CWD$|FFC_)/i

/** A program as on a machine of somebody else. */
function start(program: string, args: readonly string[], cwd: string): string {
  const inherited = Object.entries(process.env).filter(([key]) => !HANDED_DOWN.test(key))
  return execFileSync(program, [...args], {
    cwd,
    encoding: 'utf8',
    env: Object.fromEntries(inherited),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

const npm = (args: readonly string[], cwd: string): string => start('npm', args, cwd)

const fileOf = (name: keyof typeof PACKAGES) => tarballs.get(name)?.file ?? ''

/** An empty project with these of our packages in it. */
async function makeProject(name: string, packages: readonly (keyof typeof PACKAGES)[]): Promise<string> {
  const project = path.join(folder, name)
  await mkdir(project)
  await writeFile(path.join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  npm(['install', '--prefer-offline', '--no-audit', '--no-fund', ...packages.map(fileOf)], project)
  return project
}

describe.each(Object.keys(PACKAGES) as (keyof typeof PACKAGES)[])('the tarball of %s', (name) => {
  test('holds what is used, with its terms, and no tests', () => {
    const { files = [] } = tarballs.get(name) ?? {}
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']))
    expect(files.filter((file) => /\.test\.|\.tsbuildinfo$|node_modules/.test(file))).toEqual([])
    expect(files.every((file) => /^(?:LICENSE|README\.md|package\.json|dist\/|src\/)/.test(file))).toBe(true)
  })

  test('runs nothing when it is installed', async () => {
    const manifest = JSON.parse(await readFile(path.join(ROOT, PACKAGES[name], 'package.json'), 'utf8'))
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish', 'prepack', 'postpack']
    expect(Object.keys(manifest.scripts).filter((script) => hooks.includes(script))).toEqual([])
    expect(JSON.stringify(manifest.dependencies)).not.toMatch(/workspace:|catalog:|file:|link:/)
  })

  test('passes publint', () => {
    expect(execFileSync(path.join(BIN, 'publint'), ['run', fileOf(name), '--strict'], { encoding: 'utf8' })).toContain(
      'All good!',
    )
  })

  test('has types that resolve, where it has types', () => {
    // Exits with 1 on any problem that the profile does not leave out: CommonJS and Node 10 are not served.
    const out = execFileSync(path.join(BIN, 'attw'), [fileOf(name), '--profile', 'esm-only', '--format', 'ascii'], {
      encoding: 'utf8',
    })
    expect(out.includes('does not contain types')).toBe(name === 'cli')
  })
})

describe('an empty project', () => {
  let project: string
  beforeAll(async () => {
    project = await makeProject('library', ['core', 'client'])
  })

  test('runs core and client in Node as modules', async () => {
    await writeFile(
      path.join(project, 'main.js'),
      `import { loadBundledDossier } from '@ffc/core/bundled'
       import { selectView } from '@ffc/core/dossier'
       import { treatyLag } from '@ffc/core/treaty-lag'
       import { kaplanMeier } from '@ffc/core/survival'
       import { makeClient } from '@ffc/client'
       const view = selectView(await loadBundledDossier())
       const { data } = treatyLag(view)
       const client = makeClient({ url: 'http://ffc.test', fetch: () => Response.json({ meta: { n: 1 }, data }) })
       const answer = await client.ask('lag', { asOf: '2010-01-01' })
       console.log(JSON.stringify([data.groups[0].quantiles[1].value, answer.data.n, typeof kaplanMeier]))`,
    )
    const out = execFileSync(process.execPath, ['main.js'], { cwd: project, encoding: 'utf8' })
    expect(JSON.parse(out)).toEqual([1050, 36, 'function'])
  })

  test('type-checks against core and client at TypeScript’s strictest, libraries included', async () => {
    const compilerOptions = {
      target: 'es2023',
      lib: ['es2023', 'dom'],
      types: [],
      module: 'nodenext',
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      noEmit: true,
    }
    await writeFile(path.join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
    await writeFile(
      path.join(project, 'main.ts'),
      `import { CATALOGUE, type Answer } from '@ffc/core'
       import { loadBundledDossier } from '@ffc/core/bundled'
       import { selectView } from '@ffc/core/dossier'
       import { treatyLag } from '@ffc/core/treaty-lag'
       import { makeClient } from '@ffc/client'
       const { data } = treatyLag(selectView(await loadBundledDossier()))
       const median: number | null | undefined = data.groups[0]?.quantiles[1]?.value
       const answer = await makeClient({ url: 'http://ffc.test' }).ask('lag', { groupBy: 'region' })
       const survival: number | undefined = answer.data.groups[0]?.curve[0]?.survival
       export const all: readonly [number | null | undefined, number | undefined, number, Answer] =
         [median, survival, CATALOGUE.length, answer]
       // @ts-expect-error the days are numbers, not text
       export const wrong: string | null | undefined = median`,
    )
    const tsc = path.join(BIN, 'tsc')
    expect(() => execFileSync(tsc, ['-p', project], { encoding: 'utf8', stdio: 'pipe' })).not.toThrow()
  })

  test('builds core for browsers with Vite, without zod where nothing is parsed', async () => {
    await writeFile(path.join(project, 'index.html'), '<script type="module" src="/page.js"></script>')
    await writeFile(
      path.join(project, 'page.js'),
      `import { loadBundledDossier } from '@ffc/core/bundled'
       import { selectView } from '@ffc/core/dossier'
       import { treatyLag } from '@ffc/core/treaty-lag'
       document.title = JSON.stringify(treatyLag(selectView(await loadBundledDossier())).data.groups[0])`,
    )
    await build({ root: project, configFile: false, logLevel: 'error', build: { target: 'es2024', outDir: 'out' } })
    const names = await readdir(path.join(project, 'out/assets'))
    const code = await Promise.all(names.map((one) => readFile(path.join(project, 'out/assets', one), 'utf8')))
    expect(code.join('')).toContain('chn-tha-extradition-1993')
    expect(code.join('')).not.toMatch(/["'`]node:|invalid_type/)
  })
})

describe('the command line from its tarball', () => {
  let project: string
  beforeAll(async () => {
    project = await makeProject('cli', ['cli'])
  })

  /** The program as `npx` starts it, in an empty folder. */
  function ffc(...args: readonly string[]): string {
    return start(path.join(project, 'node_modules/.bin/ffc'), args, project)
  }

  test('answers to npx in a folder with nothing else in it', async () => {
    const empty = path.join(folder, 'empty')
    const name = path.basename(fileOf('cli'))
    await mkdir(empty)
    await copyFile(fileOf('cli'), path.join(empty, name))
    const out = start('npx', ['--yes', '--prefer-offline', `./${name}`, 'lag'], empty)
    expect(out).toMatch(/^Half of China’s extradition treaties took more than 2\.9 years to bind\n/)
    expect(await readdir(empty)).toEqual([name])
  })

  const questions = CATALOGUE.map(({ name, examples: [example] }) => [name, example?.parameters ?? {}] as const)
  test.each(questions)('answers %s in the same bytes as from its sources', async (name, parameters) => {
    const flags = Object.entries(parameters).map(([key, value]) =>
      value === 'true' ? `--${key}` : `--${key}=${value}`,
    )
    const system = watchedSystem()
    await run([name, ...flags, '--json'], system)
    expect(ffc(name, ...flags, '--json')).toBe(system.out())
  })

  test('loads neither Ink nor schemas nor any other command for an answer', async () => {
    const watch = path.join(project, 'watch.cjs')
    await writeFile(watch, `process.on('exit', () => console.error(JSON.stringify(Object.keys(require.cache))))`)
    const script = path.join(project, 'node_modules/@ffc/cli/dist/ffc.cjs')
    const loaded = execFileSync(
      'sh',
      ['-c', '"$0" --require "$1" "$2" lag --json 2>&1 >/dev/null', process.execPath, watch, script],
      { encoding: 'utf8' },
    )
    const files = (JSON.parse(loaded) as string[]).filter((file) => file !== watch)
    const code = await Promise.all(files.map((file) => readFile(file, 'utf8')))
    expect(files.map((file) => path.basename(file))).toEqual(expect.arrayContaining(['ffc.cjs', 'ask.cjs']))
    expect(code.join('')).not.toMatch(/react|alternateScreen|_zod|hono/i)
  })

  test('draws figures, exports, validates and completes', async () => {
    ffc('figure', 'lag', '--out', 'lag.png')
    expect((await readFile(path.join(project, 'lag.png'))).subarray(1, 4).toString()).toBe('PNG')
    ffc('export', 'package')
    expect(ffc('validate', 'package')).toMatch(/^package: no issues; /)
    expect(ffc('completion', 'bash')).toContain('complete -o')
    expect(ffc('help')).toContain('Questions')
  })

  test('opens the full-screen app, which computes in a thread of its own', async () => {
    const terminal = openTerminal([path.join(project, 'node_modules/.bin/ffc')], {
      columns: 80,
      rows: 24,
      folder: project,
    })
    try {
      await terminal.waitFor(/^Enter open/m)
      terminal.type('4')
      await terminal.waitFor(/^Ranking . /m)
      const screen = await terminal.waitFor((seen) => !/[Cc]omputing/.test(seen))
      expect(screen).toMatch(/ edition · as of /)
      terminal.type('q')
      expect(await terminal.exited).toBe(0)
    } finally {
      terminal.close()
    }
  })

  test('brings the terms of the libraries in it', async () => {
    const notices = await readFile(path.join(project, 'node_modules/@ffc/cli/dist/third-party-notices.txt'), 'utf8')
    for (const name of ['ink', 'react', 'zod', 'hono', 'fflate'])
      expect(notices).toMatch(new RegExp(`^== ${name} `, 'm'))
  })
})
