import { qualityOfCoding } from './media-type.ts'

/** A way to make a body smaller on its way, as `Content-Encoding` names it. */
export interface Coding {
  readonly name: 'br' | 'gzip'
  /** The body coded; the body itself where the platform codes what is sent under that name. */
  encode(body: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>
}

/** What every platform can. */
export const WEB_CODINGS: readonly Coding[] = [
  {
    name: 'gzip',
    async encode(body) {
      const stream = new Blob([body]).stream().pipeThrough(new CompressionStream('gzip'))
      return new Uint8Array(await new Response(stream).arrayBuffer())
    },
  },
]

/** The coding that the client likes best, the first of those that it likes as much; null for none. */
export function negotiateCoding(header: string | undefined, codings: readonly Coding[]): Coding | null {
  if (header === undefined) return null
  let best: { readonly coding: Coding; readonly quality: number } | null = null
  for (const coding of codings) {
    const quality = qualityOfCoding(header, coding.name)
    if (quality > (best?.quality ?? 0)) best = { coding, quality }
  }
  return best?.coding ?? null
}
