import type { PlacedRow } from '../parse-table.ts'
import { issueAt, type Rule } from './rule.ts'

export const routesConnected: Rule = {
  name: 'routes-connected',
  description: 'The legs of a route are numbered from 1 without a gap, and each starts where one before it ends.',
  check({ tables: { routes } }) {
    const ends = new Map<string, Set<string>>()
    for (const { value } of routes.rows) {
      const key = `${value.route} ${value.leg}`
      const known = ends.get(key)
      if (known) known.add(value.toCountry)
      else ends.set(key, new Set([value.toCountry]))
    }
    return routes.rows.flatMap((placed) => {
      const problem = disconnection(placed, ends)
      return problem ? [issueAt(routes, placed, problem.column, 'routes-connected', problem)] : []
    })
  },
}

function disconnection({ value }: PlacedRow<'routes'>, ends: ReadonlyMap<string, ReadonlySet<string>>) {
  const { route, leg, fromCountry } = value
  if (leg === 1) return null
  const before = ends.get(`${route} ${leg - 1}`)
  if (!before) {
    return {
      column: 'leg',
      message: `the route ${route} has no leg ${leg - 1}`,
      got: String(leg),
      expected: 'legs numbered from 1, without a gap',
      tip: 'Number the legs in order; legs side by side share a number.',
    }
  }
  if (before.has(fromCountry)) return null
  return {
    column: 'from_country',
    message: `no leg ${leg - 1} of the route ${route} ends here`,
    got: fromCountry,
    expected: `one of ${[...before].join(', ')}`,
    tip: 'Start the leg where an earlier one ends, or add the leg that is missing.',
  }
}
