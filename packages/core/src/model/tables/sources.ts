import * as z from 'zod'
import { id, oneOf, optionalDay, optionalEdtf, optionalText, text } from '../field.ts'
import { SOURCE_KINDS, SOURCE_TIERS } from '../vocabulary.ts'

/** Who published what, when and where. A source has no source: it is one. */
export const sourceSchema = z.strictObject({
  id: id(),
  title: text('Title of the page or document, in its own language or as it is usually cited in English.'),
  publisher: text('Who published it.'),
  citation: optionalText('Full citation, with authors where the publication names them.'),
  kind: oneOf(SOURCE_KINDS, 'What kind of publication it is.'),
  tier: oneOf(SOURCE_TIERS, 'Its authority on a treaty’s dates, best first.'),
  language: text('Language of the text read, as a BCP 47 tag.'),
  url: optionalText('Address at which it was read.'),
  published: optionalEdtf('When it was published; empty for undated and living pages.'),
  accessed: optionalDay('When it was read. An undated page is known from this day on.'),
  licence: optionalText('Licence or terms, where stated.'),
  note: optionalText('What a reader should know before relying on it.'),
})
