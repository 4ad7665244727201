/** SHA-256 in hexadecimal, in browsers, edge runtimes and Node. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The hash of the codebook: of the lines `<sha256>  <name>` of the files, in the order of their names. */
export function hashOfLines(digests: readonly (readonly [name: string, digest: string])[]): Promise<string> {
  const lines = digests.map(([name, digest]) => `${digest}  ${name}\n`).join('')
  return sha256(new TextEncoder().encode(lines))
}
