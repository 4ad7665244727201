import type { Context } from 'hono'
import { RequestRefused } from '../problem.ts'

/**
 * The body, never more of it than the limit: a declared length over it is refused unread, an undeclared one as soon as
 * it is passed.
 */
export async function readBody(context: Context, largest: number): Promise<Uint8Array<ArrayBuffer>> {
  const declared = Number(context.req.header('Content-Length') ?? 0)
  if (declared > largest) throw tooLarge(largest)
  const stream = context.req.raw.body
  if (!stream) return new Uint8Array(0)
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > largest) {
      await reader.cancel()
      throw tooLarge(largest)
    }
    chunks.push(value)
  }
  const whole = new Uint8Array(size)
  let position = 0
  for (const chunk of chunks) {
    whole.set(chunk, position)
    position += chunk.length
  }
  return whole
}

function tooLarge(largest: number): RequestRefused {
  return new RequestRefused(
    'too-large',
    `The body is larger than the ${largest} bytes that are read. Leave out columns and rows that are not used, or use the command line, which reads more.`,
    // The rest of the body is not read, so that the connection cannot be used again.
    { Connection: 'close' },
  )
}

/** Text of bytes that must be UTF-8. */
export function decodeText(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new RequestRefused(
      'bad-body',
      `${name} is not UTF-8 text. Save it as UTF-8; spreadsheets call it “CSV UTF-8”.`,
    )
  }
}

/** SHA-256 in hexadecimal, on every platform. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The media type of the body without its parameters; refused unless it is one of these. */
export function bodyType<Type extends string>(context: Context, types: readonly Type[]): Type {
  const given = (context.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const type = types.find((one) => one === given)
  if (type === undefined) {
    const got = given === '' ? 'The body has no Content-Type' : `${given.slice(0, 100)} is not read here`
    throw new RequestRefused('unsupported-media-type', `${got}. Send ${types.join(' or ')}.`, {
      'Accept-Post': types.join(', '),
    })
  }
  const coding = context.req.header('Content-Encoding')
  if (coding !== undefined && coding !== 'identity') {
    throw new RequestRefused(
      'unsupported-media-type',
      'Compressed bodies are not read. Send it as it is, or as a zip.',
      {
        'Accept-Encoding': 'identity',
      },
    )
  }
  return type
}
