const BUILTIN_IMPORT =
  /\bimport\s*(?:([\w$]+)\s*,?\s*)?(?:\*\s*as\s+([\w$]+)\s*|\{([^{}]*)\}\s*)?from\s*(["'`])(node:[\w/]+)\4;?/g

/**
 * Code that takes Node's own modules as they are in the place of imports of them: for an import Node reads every export,
 * which loads whatever stands behind it (streams, workers, the inspector) and takes longer than an answer.
 */
export function requireBuiltins(code: string): string {
  return code.replace(
    BUILTIN_IMPORT,
    (_, whole: string | undefined, all: string | undefined, named: string | undefined, _quote, name: string) => {
      const parts = [whole, all, named === undefined ? undefined : `{${named.replaceAll(/\s+as\s+/g, ':')}}`]
      const taken = parts.filter((part) => part !== undefined)
      return `const ${taken.map((part) => `${part}=process.getBuiltinModule("${name}")`).join(',')};`
    },
  )
}
