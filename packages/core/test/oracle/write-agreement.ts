/** `pnpm agreement`: runs the comparisons and holds the committed page to what they find; `--write` writes it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { agreementModule, agreementPage, toAreas } from './agreement-page.ts'
import type { AgreementFinding } from './note-agreement.ts'

const CORE = fileURLToPath(new URL('../../', import.meta.url))
const FILES = [
  { path: join(CORE, 'src/agreement/agreement.ts'), make: agreementModule },
  { path: join(CORE, '../../docs/agreement.md'), make: agreementPage },
]

/** Runs the comparisons and reads what they leave. Throws if one of them fails. */
function findingsOfComparisons(): AgreementFinding[] {
  const folder = mkdtempSync(join(tmpdir(), 'ffc-agreement-'))
  try {
    // Each file notes its findings in a module of its own.
    const options = ['run', 'test/oracle', '--isolate', '--reporter=dot']
    const { status, stdout, stderr } = spawnSync('node_modules/.bin/vitest', options, {
      cwd: CORE,
      encoding: 'utf8',
      env: { ...process.env, FFC_AGREEMENT: folder },
    })
    if (status !== 0) throw new Error(`a comparison failed:\n${stdout}\n${stderr}`)
    return readdirSync(folder)
      .toSorted()
      .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as AgreementFinding[])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const areas = toAreas(findingsOfComparisons())
const isWriting = process.argv.includes('--write')
for (const { path, make } of FILES) {
  const text = make(areas)
  if (isWriting) writeFileSync(path, text)
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} is not what the comparisons find: run pnpm agreement --write`)
    process.exitCode = 1
  }
}
