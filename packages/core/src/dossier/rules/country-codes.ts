import { isIso3166Alpha3 } from '../../model/iso-3166.ts'
import { issueAt, type Rule } from './rule.ts'

export const countryCodes: Rule = {
  name: 'country-codes',
  description: 'The id of a country is its ISO 3166-1 alpha-3 code, or one that the standard leaves to users.',
  check({ tables: { countries } }) {
    return countries.rows
      .filter(({ value }) => !isIso3166Alpha3(value.id))
      .map((placed) =>
        issueAt(countries, placed, 'id', 'country-codes', {
          message: 'not a country code',
          got: placed.value.id,
          expected: 'an ISO 3166-1 alpha-3 code such as KAZ, or a user-assigned one from XAA to XZZ',
          tip: 'Look the code up under “Standard country or area codes” of the United Nations.',
        }),
      )
  },
}
