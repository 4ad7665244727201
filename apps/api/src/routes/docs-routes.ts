import { entityTag } from '../answers/representation.ts'
import { sendKept } from '../answers/send-kept.ts'
import { type Service, originOf } from '../answers/serve-answer.ts'
import { PAGE_POLICY } from '../common-headers.ts'
import { docsPage, DOCS_STYLE } from '../docs/docs-page.ts'
import type { Json, Route } from '../route.ts'
import { refuseParameters, sendJson } from './about-routes.ts'

/** The description and the page that shows it. */
export function docsRoutes(service: Service, description: () => Json): Route[] {
  const page = (path: string, headers: Record<string, string>, write: (origin: string) => string): Route => ({
    method: 'get',
    path,
    operation: null,
    handle(context) {
      refuseParameters(context)
      const origin = originOf(context, service.dependencies)
      return sendKept(context, service, {
        etag: entityTag('code', `${path}@${origin}`),
        headers: { 'Cache-Control': 'public, max-age=300', Vary: 'Accept-Encoding', ...headers },
        write: () => write(origin),
      })
    },
  })
  return [
    {
      method: 'get',
      path: '/openapi.json',
      operation: null,
      handle: (context) => sendJson(context, service, description),
    },
    page('/docs', { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': PAGE_POLICY }, (origin) =>
      docsPage(description(), origin),
    ),
    page('/docs/style.css', { 'Content-Type': 'text/css; charset=utf-8' }, () => DOCS_STYLE),
  ]
}
