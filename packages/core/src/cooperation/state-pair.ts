import { badParameter } from '../failure.ts'

/** Places of two states among those scored. Throws a `Failure` for one that is missing, not scored, or named twice. */
export function pairOf(scored: readonly string[], one: string, other: string): [one: number, other: number] {
  const place = (parameter: string, state: string): number => {
    if (state === '')
      throw badParameter(parameter, 'missing', 'Name two states by ISO 3166-1 alpha-3, such as IDN MYS.')
    const found = scored.indexOf(state)
    if (found >= 0) return found
    const tip = `Scored are ${scored.toSorted().join(', ')}.`
    throw badParameter(parameter, `${state} is not scored: no row of this view bears on it`, tip)
  }
  const places: [number, number] = [place('one', one), place('other', other)]
  if (places[0] === places[1]) throw badParameter('other', `${other} stands on both sides`, 'Name two states.')
  return places
}
