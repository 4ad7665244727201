import type { HazardData } from '../treaty-lag/hazard-model.ts'

/** The group of each classification against which a model sets the others: the one that has no coefficient. */
export function referenceGroups({ cox, observations }: Pick<HazardData, 'cox' | 'observations'>): Map<string, string> {
  const terms = cox?.coefficients.map(({ term }) => term) ?? []
  const groups = new Map<string, string>()
  for (const { covariates } of observations) {
    for (const [name, value] of Object.entries(covariates)) {
      const isGroup = terms.some((term) => term.startsWith(`${name}=`))
      if (isGroup && !terms.includes(`${name}=${value}`)) groups.set(name, String(value))
    }
  }
  return groups
}
