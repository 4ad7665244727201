import { powerOfTwo } from '../math/power-of-two.ts'
import { InputError } from '../math/input-error.ts'

/** Returns a number of draws that can be made and counted, or throws `InputError`. */
export function expectDraws(draws: number): number {
  if (Number.isInteger(draws) && draws >= 1 && draws < powerOfTwo(32)) return draws
  throw new InputError({
    argument: 'draws',
    got: String(draws),
    expected: 'a whole number from 1 to 4294967295',
    tip: 'Ask for 10,000, which give shares to half a percentage point.',
  })
}
