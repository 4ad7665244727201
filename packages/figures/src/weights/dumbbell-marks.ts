import type { Frame, Mark } from '../scene.ts'

/**
 * From a hollow dot to a filled one: what moved, or how far two are apart. Where they are too near to stand side by side
 * the filled one stands within the hollow one; in a grid it takes its cell.
 */
export function dumbbellMarks(from: number, to: number, middle: number, frame: Frame): Mark[] {
  const size = frame.isGrid ? frame.characterWidth / 2 : 4.5
  const dot = (symbol: 'hollow-dot' | 'filled-dot', at: number, radius: number): Mark => ({
    kind: 'symbol',
    symbol,
    at: [at, middle],
    tone: symbol === 'filled-dot' ? 'accent' : 'ink',
    size: radius,
  })
  if (Math.abs(to - from) >= 2 * size) {
    return [
      { kind: 'line', from: [from, middle], to: [to, middle], tone: 'muted', weight: 2 },
      dot('hollow-dot', from, size),
      dot('filled-dot', to, size),
    ]
  }
  if (frame.isGrid) return [dot('filled-dot', to, size)]
  const between = (from + to) / 2
  return [dot('hollow-dot', between, size + 2), dot('filled-dot', between, size - 1.5)]
}
