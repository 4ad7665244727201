import * as z from 'zod'
import { claimFields, count, id, optionalEdtf, optionalText, reference, text } from '../field.ts'

/** One leg of a migration route, in order. */
export const routeSchema = z.strictObject({
  id: id(),
  route: text('Identifier shared by the legs of one route.'),
  title: text('Name of the route.'),
  leg: count('Position of the leg on the route, from 1.'),
  fromCountry: reference('countries', 'State where the leg starts.'),
  toCountry: reference('countries', 'State where the leg ends.'),
  fromPlace: optionalText('Place within the state, where named.'),
  toPlace: optionalText('Place within the state, where named.'),
  period: optionalEdtf('When the route was in use, as far as the source says.'),
  ...claimFields(),
  note: optionalText('What a reader should know.'),
})
