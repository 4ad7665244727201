/** Keeps a reader's own data in this browser, when asked to, and forgets them when asked to. */
import { CORE_VERSION } from '@ffc/core'
import type { Dossier } from '@ffc/core/dossier'
import { hasKeptData, setKeptFlag } from './kept-flag.ts'
import type { OwnData } from './own-data.ts'

const DATABASE = 'ffc'
const STORE = 'own-data'
const KEY = 'dossier'

interface KeptRecord {
  readonly name: string
  /** A dossier was checked by one version of the model: another would have to check it again. */
  readonly coreVersion: string
  readonly dossier: Dossier
}

/** Fails where the browser keeps nothing. */
export async function keepOwnData({ name, dossier }: OwnData): Promise<void> {
  const record: KeptRecord = { name, coreVersion: CORE_VERSION, dossier }
  await withStore('readwrite', (store) => store.put(record, KEY))
  setKeptFlag(true)
}

/** What is kept; null where nothing is, or another version of the program kept it. */
export async function loadOwnData(): Promise<OwnData | null> {
  if (!hasKeptData()) return null
  try {
    const record = (await withStore('readonly', (store) => store.get(KEY))) as KeptRecord | undefined
    if (record?.coreVersion !== CORE_VERSION) {
      await forgetOwnData()
      return null
    }
    return { name: record.name, dossier: record.dossier, isKept: true }
  } catch {
    return null
  }
}

/** Removes what is kept, if anything is. */
export async function forgetOwnData(): Promise<void> {
  if (!hasKeptData()) return
  setKeptFlag(false)
  await withStore('readwrite', (store) => store.delete(KEY))
}

async function withStore(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await open()
  try {
    const transaction = database.transaction(STORE, mode)
    const request = ask(transaction.objectStore(STORE))
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('error', () => reject(transaction.error ?? new Error('nothing was kept')))
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('nothing was kept')))
    })
    return request.result
  } finally {
    database.close()
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1)
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE))
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser keeps nothing')))
  })
}
