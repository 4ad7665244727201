/**
 * `pnpm bench`: what the issues ask for, measured in one run and printed as one table. Names on the command line pick some;
 * `--json` prints the same as JSON. A benchmark is no test: it ends well whether goals hold or not.
 */
import { parseArgs } from 'node:util'
import { benchmarkAnalyses } from './analyses.ts'
import { benchmarkApi } from './api.ts'
import { type BenchmarkRow, doesHold, measured } from './benchmark-row.ts'
import { benchmarkCli } from './cli.ts'
import { benchmarkComposite } from './composite.ts'
import { benchmarkCooperation } from './cooperation.ts'
import { benchmarkMeta } from './meta.ts'
import { benchmarkSurvival } from './survival.ts'
import { formatTable } from './table.ts'
import { benchmarkWeb } from './web.ts'

const BENCHMARKS: Readonly<Record<string, () => BenchmarkRow[] | Promise<BenchmarkRow[]>>> = {
  survival: benchmarkSurvival,
  analyses: benchmarkAnalyses,
  composite: benchmarkComposite,
  cooperation: benchmarkCooperation,
  meta: benchmarkMeta,
  api: benchmarkApi,
  web: benchmarkWeb,
  cli: benchmarkCli,
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } })
const unknown = positionals.filter((name) => !Object.hasOwn(BENCHMARKS, name))
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(', ')}; there are ${Object.keys(BENCHMARKS).join(', ')}`)
  process.exitCode = 2
} else {
  const rows = await measureAll(positionals.length > 0 ? positionals : Object.keys(BENCHMARKS))
  console.log(values.json ? JSON.stringify(rows.map(asRecord), null, 2) : formatTable(rows))
}

/** Says what is being measured where it disturbs no output; what cannot be measured here is said there too. */
async function measureAll(names: readonly string[]): Promise<BenchmarkRow[]> {
  const rows: BenchmarkRow[] = []
  for (const name of names) {
    console.error(`measuring ${name} …`)
    try {
      rows.push(...((await BENCHMARKS[name]?.()) ?? []))
    } catch (error) {
      console.error(`${name} was not measured: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return rows
}

function asRecord(row: BenchmarkRow): object {
  return { ...row, measured: measured(row), holds: doesHold(row) }
}
