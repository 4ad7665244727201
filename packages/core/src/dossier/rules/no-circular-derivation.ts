import { issueAt, type Rule, rowsById } from './rule.ts'

export const noCircularDerivation: Rule = {
  name: 'no-circular-derivation',
  description: 'No figure derives from itself, by however many steps.',
  check({ tables: { estimates } }) {
    const byId = rowsById(estimates)
    return estimates.rows.flatMap((placed) => {
      const circle = wayBack(placed.value.id, (id) => byId.get(id)?.derivedFrom ?? [])
      if (!circle) return []
      return [
        issueAt(estimates, placed, 'derived_from', 'no-circular-derivation', {
          message: 'the figure derives from itself',
          got: circle.join(' → '),
          expected: 'an origin that does not derive from it',
          tip: 'Keep the step that the source reports, and take out the one that closes the circle.',
        }),
      ]
    })
  },
}

/** The ids of a way from a row along its origins back to itself; null when there is none. */
function wayBack(start: string, originsOf: (id: string) => readonly string[]): string[] | null {
  const cameFrom = new Map<string, string>()
  const open = [start]
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    for (const origin of originsOf(current)) {
      if (origin === start) {
        const way = [start]
        for (let step = current; step !== start; step = cameFrom.get(step) ?? start) way.unshift(step)
        return [start, ...way]
      }
      if (cameFrom.has(origin)) continue
      cameFrom.set(origin, current)
      open.push(origin)
    }
  }
  return null
}
