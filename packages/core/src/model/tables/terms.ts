import * as z from 'zod'
import { claimFields, id, optionalText, text } from '../field.ts'

/** A term of the debate, in Chinese and English, with who uses it. */
export const termSchema = z.strictObject({
  id: id(),
  zh: optionalText('The term in Chinese characters.'),
  pinyin: optionalText('The term in Hanyu Pinyin with tone marks.'),
  en: text('English rendering.'),
  meaning: text('What it means and how it is used, attributed, in our own words.'),
  usedBy: optionalText('Who uses it.'),
  ...claimFields(),
  note: optionalText('What a reader should know.'),
})
