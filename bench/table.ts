import { type BenchmarkRow, type Goal, type Unit, doesHold, measured } from './benchmark-row.ts'

const HEADING = ['holds', 'measured', 'goal', 'ours', 'against', 'what'] as const

/** The rows under one heading, and how many goals hold. */
export function formatTable(rows: readonly BenchmarkRow[]): string {
  const lines = [HEADING, ...rows.map(cellsOf)]
  const widths = HEADING.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)))
  const table = lines.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
  return [...table, '', summarise(rows)].join('\n')
}

/** How many goals hold, and what the table does not say of itself. */
function summarise(rows: readonly BenchmarkRow[]): string {
  const judged = rows.map(doesHold).filter((holds) => holds !== null)
  const recorded = new Set(rows.flatMap(({ peer }) => (peer?.isRecorded ? [peer.name] : [])))
  return [
    `${judged.filter(Boolean).length} of ${judged.length} goals hold.`,
    ...(recorded.size === 0
      ? []
      : [`Recorded earlier on two cores, since not timed in this run: ${[...recorded].join(', ')}.`]),
  ].join('\n')
}

function cellsOf(row: BenchmarkRow): string[] {
  const { name, ours, unit, peer, goal } = row
  const holds = doesHold(row)
  return [
    holds === null ? '' : holds ? 'yes' : 'NO',
    formatMeasured(row),
    goal === null ? '' : formatGoal(goal, unit),
    formatAmount(ours, unit),
    peer === null ? '' : formatAmount(peer.value, unit) + (peer.isRecorded ? ' (recorded)' : ''),
    peer === null ? name : `${name}; against ${peer.name}`,
  ]
}

function formatMeasured(row: BenchmarkRow): string {
  const { goal, peer, unit } = row
  if (goal?.kind === 'budget' || peer === null) return formatAmount(measured(row), unit)
  return formatTimes(measured(row), goal?.kind === 'multiple' ? 'multiple' : 'speed')
}

function formatGoal(goal: Goal, unit: Unit): string {
  if (goal.kind === 'speed') return `at least ${formatTimes(goal.atLeast, 'speed')}`
  return `at most ${goal.kind === 'multiple' ? formatTimes(goal.atMost, 'multiple') : formatAmount(goal.atMost, unit)}`
}

/** In words that say which direction is good. */
function formatTimes(times: number, kind: 'speed' | 'multiple'): string {
  return `${threeDigits(times)}× ${kind === 'speed' ? 'as fast' : 'as much'}`
}

function formatAmount(amount: number, unit: Unit): string {
  if (unit === 'errors') return `${amount} errors`
  if (unit !== 's') return `${threeDigits(amount)} ${unit}`
  if (amount >= 1) return `${threeDigits(amount)} s`
  return amount >= 0.001 || amount === 0 ? `${threeDigits(1000 * amount)} ms` : `${threeDigits(1e6 * amount)} µs`
}

function threeDigits(value: number): string {
  return String(value >= 100 ? Math.round(value) : Number(value.toPrecision(3)))
}
