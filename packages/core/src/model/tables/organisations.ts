import * as z from 'zod'
import { claimFields, id, optionalText, text } from '../field.ts'

/** A group, body or media outlet that the sources speak of. */
export const organisationSchema = z.strictObject({
  id: id(),
  nameEn: text('English name.'),
  nameZh: optionalText('Chinese name.'),
  aliases: optionalText('Other names and acronyms, separated by "; ".'),
  description: text('What it is, attributed, in our own words.'),
  ...claimFields(),
  note: optionalText('What a reader should know.'),
})
