import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'

/** Hashed assets never change; pages are asked for again. */
const IMMUTABLE = 'public, max-age=31536000, immutable'
const REVALIDATE = 'no-cache'

/** Serves the built pages beside the API. */
export function addWebPages(app: Hono, folder: string): void {
  app.get(
    '*',
    serveStatic({
      root: folder,
      onFound: (path, context) => {
        context.header('Cache-Control', /[/\\]assets[/\\]/.test(path) ? IMMUTABLE : REVALIDATE)
      },
    }),
  )
}
