/** A view written as a query string, as links carry it: `edition=extended&as-of=2019-01-25`. */
import { badParameter } from '../failure.ts'
import { isCivilDate } from '../time/civil-date.ts'
import type { ViewRequest } from './view.ts'

const KEYS = ['edition', 'as-of', 'known-at', 'exclude'] as const
type Key = (typeof KEYS)[number]

/**
 * Reads the part of a query string that says which evidence is looked at; a `?` in front is fine, an empty text asks
 * for nothing in particular.
 *
 * @param parameter the parameter that holds the text, for the message of the `Failure` it throws on anything else
 */
export function parseViewQuery(text: string, parameter: string): ViewRequest {
  const values = new Map<Key, string>()
  for (const pair of text.replace(/^\?/, '').split('&')) {
    if (pair === '') continue
    const end = `${pair}=`.indexOf('=')
    const key = pair.slice(0, end)
    if (!isKey(key)) throw badView(parameter, `"${key}" is no part of a view`)
    if (values.has(key)) throw badView(parameter, `${key} is given twice`)
    values.set(key, decode(pair.slice(end + 1), parameter))
  }
  const day = (key: 'as-of' | 'known-at') => {
    const value = values.get(key)
    if (value === undefined || isCivilDate(value)) return value
    throw badView(parameter, `${key} "${value}" is no day that exists`)
  }
  return {
    edition: values.get('edition'),
    asOf: day('as-of'),
    knownAt: day('known-at'),
    exclude: values
      .get('exclude')
      ?.split(',')
      .filter((id) => id !== ''),
  }
}

function isKey(key: string): key is Key {
  return (KEYS as readonly string[]).includes(key)
}

function decode(text: string, parameter: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw badView(parameter, `"${text}" is not encoded as a query string`)
  }
}

function badView(parameter: string, problem: string) {
  return badParameter(
    parameter,
    problem,
    `Write a view as a query string of ${KEYS.join(', ')}, such as "edition=extended&as-of=2019-01-25".`,
  )
}
