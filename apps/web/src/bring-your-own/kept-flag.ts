/** Says without opening a database whether own data are kept here: most visitors have none. */
const KEY = 'ffc.own-data'

export function hasKeptData(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}

/** Fails where the browser keeps nothing. */
export function setKeptFlag(isKept: boolean): void {
  if (isKept) localStorage.setItem(KEY, 'kept')
  else localStorage.removeItem(KEY)
}
