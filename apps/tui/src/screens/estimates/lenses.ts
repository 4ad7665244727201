/** Lenses: what the figures of a view can be looked at through, and whether they then count the same people. */
import { peopleText } from '@ffc/core'
import type { ScopeRecord } from '@ffc/core/analyses/scopes.run'
import { type Scope, differences } from '@ffc/core/estimates'

export interface LensChoice {
  /** The parameters of the lens. */
  readonly given: Readonly<Record<string, string>>
  readonly words: string
  /** Ids of the figures that it shows. */
  readonly claims: readonly string[]
  /** Whether these may be pooled: their scopes do not differ in anything that is stated. */
  readonly isPoolable: boolean
}

/**
 * Every lens of a view once: those that may be pooled first, the fullest first.
 *
 * @param organisations names by id
 */
export function lensesOf(
  scopes: readonly ScopeRecord[],
  organisations: ReadonlyMap<string, string>,
): readonly LensChoice[] {
  const lenses = new Map<string, LensChoice>()
  for (const { scope } of scopes) {
    const given = lensGiven(scope)
    const shown = scopes.filter((other) => isShown(other.scope, given))
    lenses.set(JSON.stringify(given), {
      given,
      words: peopleText({ ...scope, period: null }, organisations),
      claims: shown.flatMap(({ claims }) => claims),
      isPoolable: shown.every((one) => shown.every((other) => differences(one.scope, other.scope).length === 0)),
    })
  }
  return [...lenses.values()].toSorted(
    (a, b) => Number(b.isPoolable) - Number(a.isPoolable) || b.claims.length - a.claims.length,
  )
}

function lensGiven({ organisation, theatre, counted, measure }: Scope): Readonly<Record<string, string>> {
  return {
    organisation: organisation ?? 'any',
    theatre,
    counted,
    ...(measure === 'unstated' ? {} : { measure }),
  }
}

/** Whether a lens is the one of a scope. */
export function isSameLens(given: LensChoice['given'], scope: Scope): boolean {
  return JSON.stringify(given) === JSON.stringify(lensGiven(scope))
}

function isShown(scope: Scope, given: Readonly<Record<string, string>>): boolean {
  const { measure } = given
  return (
    (scope.organisation ?? 'any') === given['organisation'] &&
    scope.theatre === given['theatre'] &&
    scope.counted === given['counted'] &&
    (measure === undefined || scope.measure === measure || scope.measure === 'unstated')
  )
}

/** A word of a vocabulary as text. */
export function plainWord(word: string): string {
  return word.replaceAll('-', ' ')
}
