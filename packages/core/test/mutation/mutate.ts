/**
 * `pnpm mutate time`: changes the code of one folder of src in small ways, one at a time, and counts the changes that its
 * tests notice. Mutants whose code and tests did not change are not run again. The score goes to docs/mutation.md.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MutationReport, type MutationRow, readRows, scoreOf, toPage } from './mutation-page.ts'

const CORE = fileURLToPath(new URL('../../', import.meta.url))
const PAGE = join(CORE, '../../docs/mutation.md')
const KEPT = join(CORE, 'node_modules/.cache/mutation')

const [folder, concurrency = '1'] = process.argv.slice(2)
if (folder === undefined || !existsSync(join(CORE, 'src', folder))) {
  console.error('Name a folder of packages/core/src, such as: pnpm mutate time [concurrency]')
  process.exit(2)
}

mkdirSync(KEPT, { recursive: true })
// Stryker copies this package into folders of KEPT, and its tests read data/ two folders above it.
const data = join(KEPT, 'data')
if (!existsSync(data)) symlinkSync(join(CORE, '../../data'), data)
const name = folder.replaceAll('/', '-')
const report = join(KEPT, `${name}-report.json`)
const settings = join(KEPT, `${name}-settings.json`)
writeFileSync(
  settings,
  JSON.stringify({
    mutate: [`src/${folder}/**/*.ts`, '!src/**/*.test.ts', '!src/**/index.ts'],
    testRunner: 'in-process',
    plugins: [join(CORE, 'test/mutation/in-process-runner.ts')],
    testRunnerNodeArgs: ['--conditions=@ffc/source'],
    // Modules that are not used any more are never let go: a new process now and then.
    maxTestRunnerReuse: 300,
    // Types are erased, not checked: a mutant that does not type-check counts as any other.
    tsconfigFile: 'none.json',
    incremental: true,
    incrementalFile: join(KEPT, `${name}-incremental.json`),
    reporters: ['json', 'clear-text', 'progress-append-only'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: report },
    concurrency: Number(concurrency),
    timeoutMS: 8000,
    ignoreStatic: true,
    tempDirName: join(KEPT, `${name}-sandbox`),
  }),
)
// Read before the run, which takes its copy of the code now: others may commit while it goes on.
const git = spawnSync('git', ['rev-parse', '--short=10', 'HEAD'], { cwd: CORE, encoding: 'utf8' })
const { status } = spawnSync(join(CORE, 'node_modules/.bin/stryker'), ['run', settings], {
  cwd: CORE,
  stdio: 'inherit',
  env: { ...process.env, FFC_MUTATE: folder },
})
if (status !== 0) process.exit(status ?? 1)

const row: MutationRow = {
  folder,
  commit: git.stdout.trim(),
  ...scoreOf(JSON.parse(readFileSync(report, 'utf8')) as MutationReport),
}
const others = existsSync(PAGE) ? readRows(readFileSync(PAGE, 'utf8')).filter((one) => one.folder !== folder) : []
writeFileSync(PAGE, toPage([...others, row]))
