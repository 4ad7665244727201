/**
 * `pnpm bench`: what the issues ask for, measured in one run and printed as one table. Names on the command line pick some;
 * `--json` prints the same as JSON. A benchmark is no test: it ends well whether goals hold or not.
 */
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

const given = process.argv.slice(2)
const wanted = given.filter((word) => word !== '--json')
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHMARKS, name))
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(', ')}; there are ${Object.keys(BENCHMARKS).join(', ')}, and --json`)
  process.exitCode = 2
} else {
  const rows = await measureAll(wanted.length > 0 ? wanted : Object.keys(BENCHMARKS))
  console.log(given.includes('--json') ? JSON.stringify(rows.map(asRecord), null, 2) : formatTable(rows))
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
