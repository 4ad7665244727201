import { CATALOGUE } from '@ffc/core'
import * as z from 'zod'

/** The parameters that every entry has: those of the view. */
export function viewShape(): z.ZodObject {
  const shape = CATALOGUE[0]?.parameters.shape ?? {}
  return z.object(
    Object.fromEntries(
      ['edition', 'asOf', 'knownAt', 'exclude'].flatMap((key) =>
        shape[key] === undefined ? [] : [[key, shape[key] as z.ZodType]],
      ),
    ),
  )
}
