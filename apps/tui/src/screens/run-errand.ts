/** What the app does outside of itself: clipboard, files, browser. Each returns what the reader should know. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { access, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
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

/** Writes a file aside and renames it into place, so that nobody ever sees half of one. Asks before it replaces one. */
export async function writeErrand(
  { path, text, overwrite }: Extract<Errand, { kind: 'write' }>,
  folder: string,
): Promise<Written> {
  const file = resolve(folder, path)
  if (!overwrite && (await isThere(file))) return { kind: 'exists' }
  const aside = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}`)
  try {
    await writeFile(aside, text, { flag: 'wx' })
    await rename(aside, file)
    return { kind: 'written', notice: `Written: ${file} (${text.split('\n').length - 1} lines)` }
  } catch (error) {
    await rm(aside, { force: true })
    const { code } = error as NodeJS.ErrnoException
    return { kind: 'failed', notice: `${path} could not be written (${code}). Name a file in a folder that exists.` }
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
