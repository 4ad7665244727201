import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import { compress } from 'hono/compress'
import { PAGE_POLICY } from './common-headers.ts'

/** Hashed assets never change; pages are asked for again. */
const IMMUTABLE = 'public, max-age=31536000, immutable'
const REVALIDATE = 'no-cache'

/** Serves the built pages beside the API. */
export function addWebPages(app: Hono, folder: string): void {
  app.get(
    '*',
    compress(),
    serveStatic({
      root: folder,
      onFound: (path, context) => {
        context.header('Cache-Control', /[/\\]assets[/\\]/.test(path) ? IMMUTABLE : REVALIDATE)
        for (const [name, value] of Object.entries(context.get('headers'))) context.header(name, value)
        context.header('Content-Security-Policy', PAGE_POLICY)
      },
    }),
  )
}
