/** The built web pages beside the API, from a folder. Node only. */
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Context, Hono } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import { sha256 } from '@ffc/dossier-files/archive'
import { BoundedCache } from './answers/bounded-cache.ts'
import type { Coding } from './answers/codings.ts'
import { type Representation, isCurrent, sendNotModified, sendRepresentation } from './answers/representation.ts'
import { PAGE_POLICY } from './common-headers.ts'
import { respond } from './respond.ts'

/** Hashed assets never change; pages are asked for again. */
const IMMUTABLE = 'public, max-age=31536000, immutable'
const REVALIDATE = 'no-cache'

/** Most bytes of files that are kept with their codings. */
const LARGEST_KEPT = 64_000_000

/** Types that compression makes smaller. */
const COMPRESSIBLE = /^(?:text\/|image\/svg\+xml|application\/(?:javascript|json|ld\+json|manifest\+json|wasm|xml))/

/** What machines ask for: a problem tells them more than a page. */
const NOT_PAGES = /^\/(?:v1|problems|mcp|openapi\.json|healthz|version)(?:\/|$)/

interface KeptFile {
  /** When the file was written, so that a new build is seen. */
  readonly writtenAt: number
  readonly representation: Representation
}

/** Serves the folder: files under strong tags, compressed once, in parts where that is asked for; 404.html for pages that are not there. */
export function addWebPages(app: Hono, folder: string, codings: readonly Coding[]): void {
  const root = path.resolve(folder)
  const kept = new BoundedCache<KeptFile>(LARGEST_KEPT)

  const find = async (file: string): Promise<Representation | null> => {
    const { mtimeMs, size, isFile } = await statOrNothing(file)
    if (!isFile) return null
    const known = kept.get(file)
    if (known?.writtenAt === mtimeMs) return known.representation
    const representation = await readRepresentation(file)
    kept.set(file, { writtenAt: mtimeMs, representation }, 2 * size)
    return representation
  }

  const send = (context: Context, representation: Representation) => {
    const { etag, headers } = representation
    const isCompressible = COMPRESSIBLE.test(headers['Content-Type'] ?? '')
    if (isCurrent(context, etag)) return sendNotModified(context, etag, withoutType(headers))
    return sendRepresentation(context, representation, isCompressible ? codings : [])
  }

  app.get('*', async (context, next) => {
    const file = fileOf(root, context.req.path)
    const found = file === null ? null : ((await find(file)) ?? (await find(path.join(file, 'index.html'))))
    if (found) return send(context, found)
    const asksForPage = (context.req.header('Accept') ?? '').includes('text/html')
    const missing = asksForPage && !NOT_PAGES.test(context.req.path) ? await find(path.join(root, '404.html')) : null
    return missing ? respond(context, missing.body, 404, missing.headers) : next()
  })
}

/** The file that a path names inside the folder; null for a path that leads out of it or is none. */
function fileOf(root: string, address: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(address)
  } catch {
    return null
  }
  const file = path.join(root, decoded)
  const isHidden = decoded.split(/[/\\]/).some((part) => part.startsWith('.'))
  return !isHidden && !decoded.includes('\0') && (file === root || file.startsWith(`${root}${path.sep}`)) ? file : null
}

async function statOrNothing(file: string): Promise<{ mtimeMs: number; size: number; isFile: boolean }> {
  try {
    const found = await stat(file)
    return { mtimeMs: found.mtimeMs, size: found.size, isFile: found.isFile() }
  } catch {
    return { mtimeMs: 0, size: 0, isFile: false }
  }
}

async function readRepresentation(file: string): Promise<Representation> {
  const body = new Uint8Array(await readFile(file))
  return {
    etag: `"${(await sha256(body)).slice(0, 32)}"`,
    body,
    headers: {
      'Content-Type': getMimeType(file) ?? 'application/octet-stream',
      'Cache-Control': /[/\\]assets[/\\]/.test(file) ? IMMUTABLE : REVALIDATE,
      'Content-Security-Policy': PAGE_POLICY,
      Vary: 'Accept-Encoding',
    },
    hasRanges: true,
    coded: new Map(),
  }
}

function withoutType({ 'Content-Type': _type, ...rest }: Readonly<Record<string, string>>): Record<string, string> {
  return rest
}
