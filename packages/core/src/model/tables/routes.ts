import * as z from 'zod'
import { claimFields, count, id, optionalEdtf, optionalText, reference, text } from '../field.ts'

/** One leg of a migration route; legs are in order, and alternatives share their number. */
export const routeSchema = z.strictObject({
  id: id(),
  route: text('Identifier shared by the legs of one route.'),
  title: text('Name of the route.'),
  leg: count('Position of the leg on the route, from 1. Legs that run side by side share it.'),
  fromCountry: reference('countries', 'State where the leg starts.'),
  toCountry: reference('countries', 'State where the leg ends.'),
  fromPlace: optionalText('Place within the state, where named.'),
  toPlace: optionalText('Place within the state, where named.'),
  period: optionalEdtf('When the route was in use, as far as the source says.'),
  ...claimFields(),
  note: optionalText('What a reader should know.'),
})
