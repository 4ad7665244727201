import { CATALOGUE, Failure, TOOLS } from '@ffc/core'
import { type Context, Hono } from 'hono'
import { makeService } from './answers/serve-answer.ts'
import { commonHeaders, requestIdOf } from './common-headers.ts'
import type { Dependencies } from './dependencies.ts'
import { describeApi } from './openapi/describe-api.ts'
import { LONGEST_ADDRESS } from './own-data/limits.ts'
import { type Problem, RequestRefused, makeProblem, problemOf } from './problem.ts'
import { makeRateLimiter } from './rate-limiter.ts'
import { respond } from './respond.ts'
import { type Json, type Route, matchesPath, patternsOf } from './route.ts'
import { aboutRoutes, notFound } from './routes/about-routes.ts'
import { dataRoutes } from './routes/data-routes.ts'
import { docsRoutes } from './routes/docs-routes.ts'
import { entryRoutes, toolRoute } from './routes/entry-routes.ts'
import { packageRoutes } from './routes/package-routes.ts'
import { figureRoutes } from './routes/figure-routes.ts'
import { mcpRoutes } from './routes/mcp-routes.ts'

export type { Dependencies, RateLimit, RequestRecord } from './dependencies.ts'

/** The whole API as one stateless application; Node and workerd run the same. */
export function createApp(dependencies: Dependencies): Hono {
  const service = makeService(dependencies)
  let description: Json | undefined
  const routes: Route[] = [
    ...CATALOGUE.flatMap((entry) => entryRoutes(entry, service)),
    ...TOOLS.map((tool) => toolRoute(tool, service)),
    ...figureRoutes(service),
    ...dataRoutes(service),
    ...packageRoutes(service),
    ...aboutRoutes(service),
    ...mcpRoutes(service),
    ...docsRoutes(service, () => (description ??= describeApi(routes))),
  ]
  const app = new Hono()
  const limit = dependencies.rateLimit ? makeRateLimiter(dependencies.rateLimit) : null

  app.use('*', async (context, next) => {
    const startedAt = performance.now()
    const id = requestIdOf(context)
    const common = commonHeaders(id)
    context.set('startedAt', startedAt)
    context.set('headers', common)
    if (context.req.method === 'OPTIONS') return answerOptions(context, routes)
    if (context.req.url.length > LONGEST_ADDRESS) {
      throw new RequestRefused(
        'address-too-long',
        `The address has more than ${LONGEST_ADDRESS} characters. Exclude fewer rows.`,
      )
    }
    if (limit) context.set('headers', { ...common, ...limit(context) })
    await next()
    if (!dependencies.onRequest) return undefined
    const { method, path } = context.req
    dependencies.onRequest({
      id,
      method,
      path,
      status: context.res.status,
      milliseconds: performance.now() - startedAt,
    })
    return undefined
  })
  for (const route of routes) {
    for (const pattern of patternsOf(route))
      app.on(route.method.toUpperCase(), pattern, (context) => route.handle(context))
  }
  app.notFound((context) => refuse(context, wrongMethodOrNothing(context, routes)))
  app.onError((error, context) => {
    if (error instanceof Failure || error instanceof RequestRefused) return refuse(context, error)
    dependencies.log(`${context.req.method} ${context.req.path}: ${error.stack ?? error.message}`)
    return sendProblem(context, makeProblem('internal', 'The server failed to answer.', context.req.path))
  })
  return app
}

function wrongMethodOrNothing(context: Context, routes: readonly Route[]): RequestRefused {
  const { method, path } = context.req
  const allowed = allowedMethods(path, routes)
  if (allowed.length === 0 || allowed.includes(method)) return notFound(context)
  const list = [...allowed, 'OPTIONS'].join(', ')
  return new RequestRefused('method-not-allowed', `${method} is not allowed at ${path}. Allowed: ${list}.`, {
    Allow: list,
  })
}

function allowedMethods(path: string, routes: readonly Route[]): string[] {
  const methods = new Set(routes.filter((route) => matchesPath(route, path)).map(({ method }) => method.toUpperCase()))
  return [...(methods.has('GET') ? ['GET', 'HEAD'] : []), ...[...methods].filter((method) => method !== 'GET')]
}

/** What a browser asks before it sends from another origin, and what anyone may ask. */
function answerOptions(context: Context, routes: readonly Route[]): Response {
  const allowed = allowedMethods(context.req.path, routes)
  const list = (allowed.length > 0 ? [...allowed, 'OPTIONS'] : ['GET', 'HEAD', 'OPTIONS']).join(', ')
  return respond(context, null, 204, {
    Allow: list,
    'Access-Control-Allow-Methods': list,
    'Access-Control-Allow-Headers':
      'Content-Type, If-None-Match, If-Range, Range, Request-Id, Mcp-Session-Id, Mcp-Protocol-Version',
    'Access-Control-Max-Age': '86400',
  })
}

function refuse(context: Context, refusal: Failure | RequestRefused): Response {
  const headers = refusal instanceof RequestRefused ? refusal.headers : {}
  return sendProblem(context, problemOf(refusal, context.req.path), headers)
}

function sendProblem(context: Context, problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return respond(context, JSON.stringify(problem), problem.status, {
    'Content-Type': 'application/problem+json',
    ...headers,
  })
}
