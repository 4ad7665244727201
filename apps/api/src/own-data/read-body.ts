import type { Context } from 'hono'
import { RequestRefused } from '../problem.ts'

/** How much of a body over the limit is thrown away, so that its sender reads the refusal and not a broken connection. */
const MOST_DISCARDED = 64 * 1024 * 1024

/** The body, never more of it in memory than the limit, whatever length it declares. */
export async function readBody(context: Context, largest: number): Promise<Uint8Array<ArrayBuffer>> {
  const stream = context.req.raw.body
  if (!stream) return new Uint8Array(0)
  let chunks: Uint8Array[] = []
  let size = 0
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new RequestRefused('bad-body', 'The body broke off before its end. Send it again.')
    })
    if (done) break
    size += value.length
    if (size > MOST_DISCARDED) {
      await reader.cancel()
      break
    }
    if (size > largest) chunks = []
    else chunks.push(value)
  }
  if (size > largest) throw tooLarge(largest)
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
  )
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
