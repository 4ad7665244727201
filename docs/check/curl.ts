/**
 * Stands in for curl where tutorials are followed, so that the checks need nothing but Node: asks for one address and
 * prints the body. Takes `-s`, `-i` (status and headers first), `-H 'name: value'`, `-o FILE` and `--data-binary @FILE`.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    silent: { type: 'boolean', short: 's' },
    include: { type: 'boolean', short: 'i' },
    header: { type: 'string', short: 'H', multiple: true },
    output: { type: 'string', short: 'o' },
    'data-binary': { type: 'string' },
  },
})
const headers = (values.header ?? []).map((line): [string, string] => {
  const at = line.indexOf(':')
  return [line.slice(0, at), line.slice(at + 1).trim()]
})
const body = values['data-binary'] === undefined ? null : await readFile(values['data-binary'].replace(/^@/, ''))
const response = await fetch(positionals[0] ?? '', { method: body === null ? 'GET' : 'POST', headers, body })
const received = Buffer.from(await response.arrayBuffer())
if (values.include) {
  const lines = [...response.headers].map(([name, value]) => `${name}: ${value}`)
  process.stdout.write([`HTTP/1.1 ${response.status} ${response.statusText}`, ...lines, '', ''].join('\n'))
}
if (values.output === undefined) process.stdout.write(received)
else await writeFile(values.output, received)
