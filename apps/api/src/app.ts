import { CATALOGUE, CORE_VERSION, Failure } from '@ffc/core'
import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import { secureHeaders } from 'hono/secure-headers'
import { analysisHandler, rowHandler } from './analysis-handler.ts'
import type { Dependencies } from './dependencies.ts'
import { describeApi } from './openapi.ts'
import { PROBLEM_KINDS, type Problem, type ProblemName, makeProblem, problemOf } from './problem.ts'

export type { Dependencies } from './dependencies.ts'

/** Methods that every resource takes. */
const READ_METHODS = 'GET, HEAD, OPTIONS'

/** The whole API as one stateless application; Node and workerd run the same. */
export function createApp(dependencies: Dependencies): Hono {
  const app = new Hono()
  // Whether the connection is encrypted is for whoever terminates it to say, so no Strict-Transport-Security.
  app.use('*', secureHeaders({ crossOriginResourcePolicy: 'cross-origin', strictTransportSecurity: false }))
  app.use('*', cors({ origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders: ['ETag', 'Link'] }))

  const description = describeApi(CATALOGUE)
  app.get('/openapi.json', (context) => context.json(description))
  app.get('/healthz', (context) => context.json({ status: 'ok', coreVersion: CORE_VERSION }))
  app.get('/v1', (context) =>
    context.json({ analyses: CATALOGUE.map(({ name, title }) => ({ name, title, href: `/v1/${name}` })) }),
  )
  for (const entry of CATALOGUE) {
    app.get(`/v1/${entry.name}`, analysisHandler(entry, dependencies))
    if (entry.isTable) app.get(`/v1/${entry.name}/:id`, rowHandler(entry, dependencies))
  }
  app.get('/problems/:kind', (context) => {
    const kind = context.req.param('kind')
    if (!Object.hasOwn(PROBLEM_KINDS, kind)) return sendProblem(context, notFound(context))
    return context.json(PROBLEM_KINDS[kind as ProblemName])
  })

  app.all('/v1/*', (context) => sendProblem(context, wrongMethodOrNothing(context)))
  app.notFound((context) => sendProblem(context, notFound(context)))
  app.onError((error, context) => {
    if (error instanceof Failure) return sendProblem(context, problemOf(error, context.req.path))
    dependencies.log(`${context.req.method} ${context.req.path}: ${error.stack ?? error.message}`)
    return sendProblem(context, makeProblem('internal', 'The server failed to answer.', context.req.path))
  })
  return app
}

function notFound(context: Context): Problem {
  return makeProblem('not-found', `There is nothing at ${context.req.path}. See /openapi.json.`, context.req.path)
}

function wrongMethodOrNothing(context: Context): Problem {
  const isRead = context.req.method === 'GET' || context.req.method === 'HEAD'
  const exists = CATALOGUE.some(({ name }) => context.req.path === `/v1/${name}`)
  if (isRead || !exists) return notFound(context)
  return makeProblem(
    'method-not-allowed',
    `${context.req.method} is not allowed at ${context.req.path}. Allowed: ${READ_METHODS}.`,
    context.req.path,
  )
}

function sendProblem(context: Context, problem: Problem): Response {
  if (problem.status === 405) context.header('Allow', READ_METHODS)
  context.header('Content-Type', 'application/problem+json')
  return context.body(JSON.stringify(problem), problem.status as 400)
}
