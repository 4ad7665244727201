import * as z from 'zod'
import { claimFields, id, oneOf, optionalEdtf, optionalReference, optionalText, reference } from '../field.ts'
import { STAGES } from '../vocabulary.ts'

/** A source says that a treaty reached a stage on a date. Two sources that disagree are two rows. */
export const milestoneSchema = z.strictObject({
  id: id(),
  treaty: reference('treaties', 'The treaty.'),
  stage: oneOf(STAGES, 'The stage; `pending` means: not in force on that date, says the source.'),
  party: optionalReference('countries', 'The state whose act it is, for instruments with many parties.'),
  date: optionalEdtf('When, in EDTF; empty where the source gives no date.'),
  ...claimFields(),
  note: optionalText('What a reader should know.'),
})
