/** `value`². (The bits of `**` are the engine's own.) */
export function square(value: number): number {
  return value * value
}
