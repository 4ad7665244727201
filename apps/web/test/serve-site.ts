import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { SITE } from '../scripts/site-folder.ts'

export { SITE }

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export interface ServedSite {
  /** Ends in a slash. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Serves the built site as a plain file server would: under any path, with an index in each folder. */
export async function serveSite(base = '/'): Promise<ServedSite> {
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost')
      const inside = pathname.startsWith(base) ? normalize(decodeURIComponent(pathname.slice(base.length))) : '..'
      const path = inside === '.' || inside.endsWith('/') ? join(inside, 'index.html') : inside
      const body = path.startsWith('..') ? null : await readFile(join(SITE, path)).catch(() => null)
      if (body === null) {
        const missing = await readFile(join(SITE, '404.html'))
        response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(missing)
      } else {
        response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body)
      }
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${base}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
