import { type DossierView, toFlags, viewPairs } from '@ffc/core'

/** The flags of a view and of parameters as they were given: ` --as-of 2017-01-01 --kind extradition`. */
export function viewFlags(view: DossierView, given: Readonly<Record<string, string>>): string {
  return toFlags([...viewPairs(view, {}, {}), ...Object.entries(given)])
}
