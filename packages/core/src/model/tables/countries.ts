import * as z from 'zod'
import { claimFields, id, oneOf, optionalText, text } from '../field.ts'
import { REGIONS } from '../vocabulary.ts'

/** States, by ISO 3166-1 alpha-3 code. */
export const countrySchema = z.strictObject({
  id: id(),
  nameEn: text('Short English name used by the product.'),
  nameZh: text('Chinese name.'),
  nameOfficial: optionalText('English short name in the UN list, where it differs.'),
  region: oneOf(REGIONS, 'Region group of the lag analysis: a convention, explained in the codebook.'),
  ...claimFields(),
})
