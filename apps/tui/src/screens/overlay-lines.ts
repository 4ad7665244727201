/** What lies over a screen: the keys, the evidence, the command. */
import type { DossierView } from '@ffc/core'
import { type WhyData, why } from '@ffc/core/analyses/why.run'
import stringWidth from 'string-width'
import { BLANK, type Line, line, span, wrapWords } from '../components/line.ts'
import { type Mode, bindingsOf, keyText } from '../keys.ts'
import type { Overlay } from './app-state.ts'
import type { Size } from './size.ts'

/** The keys that work on a screen, all of them and no others. */
export function helpLines(screen: Mode, { columns, ascii }: Size): Line[] {
  const bindings = bindingsOf(screen)
  const keysOf = (keys: readonly string[]) => keys.map((key) => keyText(key, ascii)).join('  ')
  const width = Math.max(...bindings.map(({ keys }) => stringWidth(keysOf(keys)))) + 3
  return [
    line('Keys that work here', { bold: true }),
    BLANK,
    ...bindings.flatMap(({ keys, label, labels }) => {
      const names = keysOf(keys)
      const words = wrapWords(labels?.[screen] ?? label, columns - width - 2)
      return words.map((one, index): Line => [
        span('  '),
        span(index === 0 ? names : '', { bold: true }),
        span(' '.repeat(width - (index === 0 ? stringWidth(names) : 0))),
        ...one,
      ])
    }),
  ]
}

/** The rows behind something: who says it, where, whether it is used, and who says otherwise. */
export function whyLines(
  { heading, rows }: Extract<Overlay, { name: 'why' }>,
  view: DossierView,
  columns: number,
): Line[] {
  return [
    ...wrapWords(`Why: ${heading}`, columns, { bold: true }),
    ...rows.flatMap((id) => [BLANK, ...rowLines(why.run(view, { id }).data, columns)]),
  ]
}

function rowLines({ id, row, standing, sources, dissent }: WhyData, columns: number): Line[] {
  const indented = (text: string, style = {}) =>
    wrapWords(text, columns - 2, style).map((one): Line => [span('  '), ...one])
  const says = [row['stage'], row['date'], row['note']].filter((part) => typeof part === 'string' && part !== '')
  return [
    [span('› ', { tone: 'accent' }), span(id, { bold: true })],
    ...(says.length > 0 ? indented(says.join(' · ')) : []),
    ...(standing === null ? [] : indented(`Standing: ${standing}.`)),
    ...sources.flatMap(({ title, publisher, published, locator, url, tier, language }) => [
      ...indented(`${title}. ${publisher}${published === null ? '' : `, ${published}`}, ${locator}.`),
      ...indented([tier, language, url].filter((part) => part !== null).join(' · '), { tone: 'muted' }),
    ]),
    ...dissent.flatMap((other) => indented(`Otherwise: ${dissentWords(other)}`)),
  ]
}

function dissentWords({ field, value, source, locator }: WhyData['dissent'][number]): string {
  return `${field} ${value} (${source}, ${locator})`
}

/** The command that prints what the screen shows. */
export function commandLines(text: string, columns: number): Line[] {
  return [
    line('This screen as a command', { bold: true }),
    BLANK,
    ...wrapWords(text, columns),
    BLANK,
    ...wrapWords('It is printed once more when you quit, so that you can copy it there.', columns, { tone: 'muted' }),
  ]
}
