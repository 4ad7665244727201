/** What the app does outside of itself: clipboard, files, browser. Each returns what the reader should know. */
import { spawn } from 'node:child_process'
import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Failure } from '@ffc/core'
import type { Errand } from './app-state.ts'

/** Longest text that common terminals take over OSC 52, in bytes of base64. */
const LONGEST_CLIPBOARD = 74_994

/** The sequence that asks a terminal to put a text on the clipboard (OSC 52); null where it is too long for that. */
export function clipboardSequence(text: string): string | null {
  const encoded = Buffer.from(text, 'utf8').toString('base64')
  return encoded.length > LONGEST_CLIPBOARD ? null : `\u001B]52;c;${encoded}\u0007`
}

export type Written =
  | { readonly kind: 'written'; readonly notice: string }
  | { readonly kind: 'exists' }
  | { readonly kind: 'failed'; readonly notice: string }

/** Writes a file as a whole, so that nobody ever sees half of one. Asks before it replaces one. */
export async function writeErrand(
  { path, text, overwrite }: Extract<Errand, { kind: 'write' }>,
  folder: string,
): Promise<Written> {
  const file = resolve(folder, path)
  if (!overwrite && (await isThere(file))) return { kind: 'exists' }
  const { writeWholeFile } = await import('@ffc/dossier-files')
  try {
    await writeWholeFile(file, text, path)
    return { kind: 'written', notice: `Written: ${file} (${text.split('\n').length - 1} lines)` }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { kind: 'failed', notice: `${error.message}. ${error.tip}` }
  }
}

async function isThere(file: string): Promise<boolean> {
  try {
    await access(file)
    return true
  } catch {
    return false
  }
}

/** Starts the browser. What it does then is not known, and not claimed. */
export function browseErrand(url: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const command = environment['BROWSER'] || (process.platform === 'darwin' ? 'open' : 'xdg-open')
  return new Promise((resolve) => {
    const child = spawn(command, [url], { stdio: 'ignore', detached: true })
    child.once('error', () => resolve(`There is no ${command} here. Open it yourself: ${url}`))
    child.once('spawn', () => {
      child.unref()
      resolve(`Asked ${command} to open ${url}`)
    })
  })
}
