import { PAGE_POLICY } from '../common-headers.ts'
import { docsPage, DOCS_STYLE } from '../docs/docs-page.ts'
import type { Json, Route } from '../route.ts'
import { refuseParameters, sendJson } from './about-routes.ts'

/** The description and the page that shows it. */
export function docsRoutes(description: () => Json): Route[] {
  let page: string | undefined
  return [
    {
      method: 'get',
      path: '/openapi.json',
      operation: null,
      handle: (context) => sendJson(context, description()),
    },
    {
      method: 'get',
      path: '/docs',
      operation: null,
      handle(context) {
        refuseParameters(context)
        return context.body((page ??= docsPage(description())), 200, {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Security-Policy': PAGE_POLICY,
          'Cache-Control': 'public, max-age=300',
        })
      },
    },
    {
      method: 'get',
      path: '/docs/style.css',
      operation: null,
      handle(context) {
        refuseParameters(context)
        return context.body(DOCS_STYLE, 200, {
          'Content-Type': 'text/css; charset=utf-8',
          'Cache-Control': 'public, max-age=300',
        })
      },
    },
  ]
}
