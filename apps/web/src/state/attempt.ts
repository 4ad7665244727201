import { InputError } from '@ffc/core/composite'
import { Failure } from '@ffc/core/dossier'

/** What came of a computation that a view may refuse. */
export type Attempt<Value> =
  | { readonly value: Value; readonly refusal: null }
  | { readonly value: null; readonly refusal: Failure }

/** What a reader can mend comes back as a refusal that says so; anything else is a fault, and thrown. */
export function attempt<Value>(make: () => Value): Attempt<Value> {
  try {
    return { value: make(), refusal: null }
  } catch (error) {
    if (error instanceof Failure) return { value: null, refusal: error }
    if (!(error instanceof InputError)) throw error
    const { argument, got, expected, tip } = error.problem
    return { value: null, refusal: new Failure('refused', `${argument}: got ${got}; expected ${expected}`, tip) }
  }
}
