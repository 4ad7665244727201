/** Bytes of the typed arrays that a task makes, whether or not it lets go of them: no less than what it holds at once. */
export function allocatedBytes(task: () => void): number {
  let bytes = 0
  const kinds = ['Float64Array', 'Float32Array', 'Uint32Array', 'Int32Array', 'Uint16Array', 'Uint8Array'] as const
  const originals = kinds.map((kind) => [kind, globalThis[kind]] as const)
  const scope = globalThis as Record<string, unknown>
  for (const [kind, original] of originals) {
    scope[kind] = new Proxy(original, {
      construct(target, args, asked) {
        const made = Reflect.construct(target, args, asked) as Float64Array
        // A view of what is there already takes nothing.
        if (!(args[0] instanceof ArrayBuffer)) bytes += made.byteLength
        return made
      },
    })
  }
  try {
    task()
  } finally {
    for (const [kind, original] of originals) scope[kind] = original
  }
  return bytes
}
