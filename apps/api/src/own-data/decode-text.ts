import { RequestRefused } from '../problem.ts'

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
