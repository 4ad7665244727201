/** The browser reads the address of a file when it starts to save it, after the task that asks for it. */
const SAVING_MILLISECONDS = 10_000

/** Hands a file to the browser under a name. */
export function saveFile({ name, blob }: { readonly name: string; readonly blob: Blob }): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), SAVING_MILLISECONDS)
}
