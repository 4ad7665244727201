import type { Estimate } from '../model/tables.ts'

/**
 * The origin of a figure: the end of the chain of figures that it repeats or builds on. Claims of one origin are one
 * voice, however many papers print it. A figure that builds on several keeps its own voice.
 */
export function originOf(id: string, estimatesById: ReadonlyMap<string, Estimate>): string {
  const seen = new Set<string>()
  let current = id
  while (!seen.has(current)) {
    seen.add(current)
    const [parent, ...others] = estimatesById.get(current)?.derivedFrom ?? []
    if (parent === undefined || others.length > 0) break
    current = parent
  }
  return current
}
