import type { Context } from 'hono'

/** Plain JSON of the OpenAPI document. */
export type Json = Record<string, unknown>

/** One operation: where it is, what the description says of it, and what answers. */
export interface Route {
  readonly method: 'get' | 'post'
  /** As OpenAPI writes it: `/v1/treaties/{id}`. */
  readonly path: string
  /** As Hono matches it, where that differs. */
  readonly patterns?: readonly string[]
  /** The OpenAPI operation; null for what is not described, such as the pages of the documentation. */
  readonly operation: Json | null
  handle(context: Context): Response | Promise<Response>
}

/** The patterns under which Hono finds a route. */
export function patternsOf({ path, patterns }: Route): readonly string[] {
  return patterns ?? [path.replace(/\{(\w+)\}/g, ':$1')]
}

/** Whether a path is one of the route, for the methods that it allows. */
export function matchesPath(route: Route, path: string): boolean {
  return patternsOf(route).some((pattern) => {
    const parts = pattern.split('/')
    const given = path.split('/')
    return (
      parts.length === given.length &&
      parts.every((part, index) => (part.startsWith(':') ? given[index] !== '' : part === given[index]))
    )
  })
}
