/** `pnpm bench`: every benchmark against its peer in one run, as one table. Names on the command line pick some. */
import { benchmarkAnalyses } from './analyses.ts'
import { benchmarkApi } from './api.ts'
import { benchmarkCli } from './cli.ts'
import { benchmarkComposite } from './composite.ts'
import { benchmarkCooperation } from './cooperation.ts'
import type { BenchmarkRow } from './benchmark-row.ts'
import { benchmarkSurvival } from './survival.ts'
import { benchmarkMeta } from './meta.ts'
import { benchmarkWeb } from './web.ts'

const BENCHMARKS: Readonly<Record<string, () => BenchmarkRow[] | Promise<BenchmarkRow[]>>> = {
  analyses: benchmarkAnalyses,
  api: benchmarkApi,
  cli: benchmarkCli,
  composite: benchmarkComposite,
  cooperation: benchmarkCooperation,
  meta: benchmarkMeta,
  survival: benchmarkSurvival,
  web: benchmarkWeb,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHMARKS, name))
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(', ')}; there are ${Object.keys(BENCHMARKS).join(', ')}`)
  process.exitCode = 2
} else {
  const names = wanted.length > 0 ? wanted : Object.keys(BENCHMARKS)
  for (const name of names) {
    for (const row of (await BENCHMARKS[name]?.()) ?? []) console.log(formatRow(row))
  }
}

/** Ratio above 1: we are that many times faster than the peer. */
function formatRow({ name, ours, peer, ratio, recorded, unit = 's' }: BenchmarkRow): string {
  const seconds = `${ours.toPrecision(3)} ${unit} against ${peer.toPrecision(3)} ${unit}${recorded ? ' (recorded, the peer is not installed)' : ''}`
  return `${`${ratio.toPrecision(3)}×`.padStart(9)}  ${name}: ${seconds}`
}
