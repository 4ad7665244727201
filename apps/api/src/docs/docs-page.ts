/** The documentation as one static page, from the OpenAPI document: no script, nothing from elsewhere. */
import { capitalise } from '@ffc/core/present'
import type { Json } from '../route.ts'

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required: boolean
  readonly description?: string
  readonly schema: Json
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>
}

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly tags: readonly string[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly description: string; readonly content: Json }
  readonly responses: Readonly<Record<string, { readonly description: string }>>
}

interface Document {
  readonly info: {
    readonly title: string
    readonly version: string
    readonly summary: string
    readonly description: string
  }
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

/**
 * Writes the page.
 *
 * @param origin of the server, for commands that can be copied
 */
export function docsPage(description: Json, origin: string): string {
  const { info, tags, paths } = description as unknown as Document
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const sections = tags.map(({ name, description: about }) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(name))
    return [
      `<section aria-labelledby="${anchor(name)}"><h2 id="${anchor(name)}">${capitalise(escape(name))}</h2><p>${escape(about)}</p>`,
      ...own.map(({ path, method, operation }) => operationText(path, method, operation)),
      '</section>',
    ].join('\n')
  })
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(info.title)} ${escape(info.version)}</title>`,
    `<meta name="description" content="${escape(info.summary)}">`,
    '<link rel="stylesheet" href="/docs/style.css"><link rel="alternate" type="application/json" href="/openapi.json"></head>',
    '<body><main>',
    `<h1>${escape(info.title)}</h1><p class="lead">${escape(info.summary)}</p>`,
    ...info.description.split('\n\n').map((paragraph) => `<p>${code(paragraph)}</p>`),
    '<p>Machines read <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1) and <code>/mcp</code> (Model Context Protocol). In a terminal:</p>',
    `<pre>${EXAMPLES.map((example) => escape(example.replace('ORIGIN', origin))).join('\n')}</pre>`,
    `<nav aria-label="Sections"><ul>${tags.map(({ name }) => `<li><a href="#${anchor(name)}">${capitalise(escape(name))}</a></li>`).join('')}</ul></nav>`,
    ...sections,
    '</main></body></html>',
    '',
  ].join('\n')
}

const EXAMPLES = [
  "curl -s ORIGIN/v1/lag | jq '.data.groups[0].quantiles'",
  "curl -s 'ORIGIN/v1/treaties.csv?kind=extradition&sort=-signedOn'",
  "curl -OJ 'ORIGIN/v1/package.zip?edition=extended'",
  "curl -s 'ORIGIN/v1/treaties/chn-tur-extradition-2017?edition=extended&provenance=cell'",
  "curl -s -H 'Content-Type: text/csv' --data-binary @trial.csv 'ORIGIN/v1/survival?time=days&event=died'",
  "curl -s -H 'Content-Type: application/zip' --data-binary @dossier.zip ORIGIN/v1/lag",
]

function operationText(path: string, method: string, operation: Operation): string {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation
  const own = parameters.map(
    ({ name, required, description: text = '', schema, examples }) =>
      `<tr><th scope="row"><code>${escape(name)}</code>${required ? ' <em>required</em>' : ''}</th><td>${escape(text)}${values(schema)}${exampleText(examples)}</td></tr>`,
  )
  return [
    `<details id="${anchor(operationId)}"><summary><code><b>${method.toUpperCase()}</b> ${escape(path)}</code> <span>${escape(summary)}</span></summary>`,
    `<p>${escape(description)}</p>`,
    ...(requestBody
      ? [
          `<p>Body: ${Object.keys(requestBody.content)
            .map((type) => `<code>${escape(type)}</code>`)
            .join(' or ')}. ${escape(requestBody.description)}</p>`,
        ]
      : []),
    ...(own.length > 0 ? [`<table><caption>Parameters</caption><tbody>${own.join('')}</tbody></table>`] : []),
    `<p>Statuses: ${Object.entries(responses)
      .map(([status, { description: text }]) => `<abbr title="${escape(text)}">${status}</abbr>`)
      .join(', ')}.</p>`,
    '</details>',
  ].join('\n')
}

function values(schema: Json): string {
  const choices =
    schema['enum'] ?? (schema['anyOf'] as readonly Json[] | undefined)?.find((one) => one['enum'])?.['enum']
  const usual = schema['default']
  const list = Array.isArray(choices)
    ? ` One of ${choices.map((one) => `<code>${escape(String(one))}</code>`).join(', ')}.`
    : ''
  const isSaid = usual !== undefined && usual !== null && String(usual) !== ''
  return `${list}${isSaid ? ` Default <code>${escape(String(usual))}</code>.` : ''}`
}

function exampleText(examples: Parameter['examples']): string {
  const given = Object.values(examples ?? {}).map(({ value }) => `<code>${escape(String(value))}</code>`)
  return given.length > 0 ? ` For example ${given.join(', ')}.` : ''
}

function anchor(name: string): string {
  return name.replace(/[^\w-]+/g, '-')
}

/** Backquotes as code. */
function code(text: string): string {
  return escape(text).replace(/`([^`]+)`/g, '<code>$1</code>')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** The style of the page: readable in light and dark, on paper and on a phone. */
export const DOCS_STYLE = `:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 22%, transparent) }
body { margin: 0; font: 1rem/1.55 "Source Sans 3", system-ui, sans-serif; color: CanvasText; background: Canvas }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 5rem }
h1, h2 { font-family: Newsreader, Georgia, serif; line-height: 1.2 }
h2 { margin-top: 3rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem }
.lead { font-size: 1.2rem }
code, pre { font: .9em/1.5 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere }
pre { padding: .75rem 1rem; border: 1px solid var(--line); white-space: pre-wrap }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none }
details { border-bottom: 1px solid var(--line); padding: .4rem 0 }
summary { cursor: pointer }
summary span { opacity: .8 }
table { width: 100%; border-collapse: collapse }
caption { text-align: left; font-weight: 600; padding: .5rem 0 }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-top: 1px solid var(--line) }
th { font-weight: 400; width: 10rem }
abbr { text-decoration: underline dotted }
:focus-visible { outline: 2px solid Highlight; outline-offset: 2px }
`
