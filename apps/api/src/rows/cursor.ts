import { badParameter } from '@ffc/core'
import * as z from 'zod'

/** The last row of a page: its values of the sort keys, and its id. */
export interface RowKey {
  readonly values: readonly (string | number | boolean | null)[]
  readonly id: string
}

const cursorSchema = z.tuple([
  z.array(z.string()),
  z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
  z.string(),
])

/** A key as text that goes into a query: JSON in base64url. */
export function encodeCursor(sort: readonly string[], { values, id }: RowKey): string {
  const bytes = new TextEncoder().encode(JSON.stringify([sort, values, id]))
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Reads a cursor back. Throws a `Failure` on one that was made up or belongs to another order. */
export function decodeCursor(cursor: string, sort: readonly string[]): RowKey {
  const parsed = cursorSchema.safeParse(parseCursor(cursor))
  if (!parsed.success)
    throw badParameter('cursor', 'not a cursor of this server', 'Take it from the link to the next page.')
  const [given, values, id] = parsed.data
  if (given.join(',') !== sort.join(',') || values.length !== sort.length) {
    throw badParameter('cursor', 'belongs to another order', 'Keep sort as it was, or start again without cursor.')
  }
  return { values, id }
}

function parseCursor(cursor: string): unknown {
  try {
    const binary = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (c) => c.charCodeAt(0))))
  } catch {
    return null
  }
}
