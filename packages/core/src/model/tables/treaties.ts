import * as z from 'zod'
import { claimFields, id, oneOf, optionalText, references, text } from '../field.ts'
import { TREATY_KINDS } from '../vocabulary.ts'

/** An instrument between the focal state and others. What happened to it, and when, are milestones. */
export const treatySchema = z.strictObject({
  id: id(),
  kind: oneOf(TREATY_KINDS, 'What kind of instrument it is.'),
  parties: references(
    'countries',
    'ISO 3166-1 alpha-3 codes of the parties that the source names, the focal state first.',
  ),
  titleEn: text('English title, or a description where the source gives none.'),
  titleZh: optionalText('Chinese title.'),
  ...claimFields(),
  note: optionalText('What a reader should know.'),
})
