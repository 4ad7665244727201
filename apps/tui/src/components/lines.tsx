import { asciiText } from '@ffc/figures/terminal'
import { Box, Text } from 'ink'
import { createContext, memo, useContext } from 'react'
import { lookOf } from '../theme.ts'
import type { Line, Span } from './line.ts'

/** What the terminal can show. */
export interface Terminal {
  readonly ascii: boolean
  readonly useColor: boolean
  /** A screen reader reads it out: no layout. */
  readonly isSpoken?: boolean
}

export const TerminalContext = createContext<Terminal>({ ascii: false, useColor: true })

/** Lines of a screen, one under the other. */
export function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <Box flexDirection="column">
      {lines.map((spans, row) => (
        // Lines have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <OneLine key={row} spans={spans} />
      ))}
    </Box>
  )
}

/** Most lines are the same from frame to frame. */
const OneLine = memo(function OneLine({ spans }: { readonly spans: Line }) {
  return (
    <Text wrap="truncate">{spans.length === 0 ? ' ' : spans.map((one, index) => <Words key={index} {...one} />)}</Text>
  )
})

function Words({ text, tone = 'ink', bold, inverse }: Span) {
  const { ascii, useColor } = useContext(TerminalContext)
  const look = lookOf(tone, useColor)
  return (
    <Text {...look} {...(bold ? { bold } : {})} {...(inverse ? { inverse } : {})}>
      {ascii ? asciiText(text) : text}
    </Text>
  )
}
