import type { Mark, Tone } from '../scene.ts'

export interface IntervalQuantiles {
  readonly q05: number
  readonly q25?: number
  readonly median: number | null
  readonly q75?: number
  readonly q95: number
}

/** An interval as the shared vocabulary has it: 90 % a thin line, 50 % thick where it is known, the median a tick. */
export function intervalMarks(
  { q05, q25, median, q75, q95 }: IntervalQuantiles,
  x: (value: number) => number,
  middle: number,
  { tone, height }: { readonly tone: Tone; readonly height: number },
): Mark[] {
  return [
    { kind: 'line', from: [x(q05), middle], to: [x(q95), middle], tone },
    ...(q25 === undefined || q75 === undefined
      ? []
      : [{ kind: 'bar', x: x(q25), y: middle - height / 2, width: x(q75) - x(q25), height, tone } as const]),
    ...(median === null
      ? []
      : [{ kind: 'symbol', symbol: 'tick', at: [x(median), middle], tone, size: q25 === undefined ? 5 : 8 } as const]),
  ]
}
