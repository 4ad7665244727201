import { parseSync } from 'vite'

/** What of a syntax tree is looked at. */
interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
}

/**
 * The source of a catalogue entry whose answer is not described: the program that answers one question never looks at the
 * description, and making it takes longer than many answers do. Schemas that nothing else uses are marked so that the
 * bundler leaves them out.
 */
export function leaveOutAnswerSchemas(file: string, code: string): string {
  const edits: Edit[] = []
  walk(parseSync(file, code).program as unknown as Node, (node) => {
    const answer = answerSchemaOf(node)
    if (answer) edits.push({ ...answer, put: () => 'z.any()' })
    const shared = sharedSchemaOf(node)
    if (shared) edits.push({ ...shared, put: (text) => `/* @__PURE__ */ (() => ${text})()` })
  })
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, put }) => text.slice(0, start) + put(text.slice(start, end)) + text.slice(end), code)
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly put: (text: string) => string
}

interface Call extends Node {
  readonly callee?: { readonly name?: string }
  readonly arguments?: readonly { readonly properties?: readonly Property[] }[]
}

const MAKERS: readonly (string | undefined)[] = ['defineEntry', 'defineTool']

/** The value of `data` in the description that makes an entry: `defineEntry(run, { data: … })`. */
function answerSchemaOf(node: Call): Node | null {
  if (node.type !== 'CallExpression' || !MAKERS.includes(node.callee?.name)) return null
  return node.arguments?.[1]?.properties?.find(({ key }) => key?.name === 'data')?.value ?? null
}

/** What a constant is made by, where that is a call that makes no entry. */
function sharedSchemaOf(
  node: Node & { readonly init?: Call | null; readonly id?: { readonly name?: string } },
): Node | null {
  if (node.type !== 'VariableDeclarator' || !node.id?.name?.endsWith('Schema')) return null
  return node.init?.type === 'CallExpression' && !MAKERS.includes(node.init.callee?.name) ? node.init : null
}

interface Property {
  readonly key?: { readonly name?: string }
  readonly value?: Node
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return
  if ('type' in value && 'start' in value) visit(value as Node)
  for (const child of Object.values(value)) walk(child, visit)
}
