import type { Mark, Scene } from '@ffc/figures'
import { terminalFrame } from '@ffc/figures/terminal'

/**
 * Rows to leave out so that the part of that name is in sight, and the heading over it where it has one. Zero where the
 * whole scene fits.
 */
export function hiddenRows(scene: Scene, name: string | undefined, room: number, sticky: number): number {
  const { lineHeight } = terminalFrame(1, 1)
  const most = Math.max(0, Math.ceil(scene.height / lineHeight) - room)
  const selected = scene.parts.findIndex((part) => part.name === name)
  const heights = (scene.parts[selected]?.marks ?? []).map((mark) => rowOf(mark, lineHeight))
  if (most === 0 || heights.length === 0) return 0
  const heading = scene.parts.slice(0, selected).findLast((part) => part.name.startsWith('heading '))
  const [title] = heading?.marks ?? []
  if (title) return Math.min(most, Math.max(0, rowOf(title, lineHeight)))
  const middle = (Math.min(...heights) + Math.max(...heights)) / 2
  return Math.max(0, Math.min(most, Math.round(middle - sticky - (room - sticky) / 2)))
}

/** The row that a mark starts in. */
function rowOf(mark: Mark, lineHeight: number): number {
  const y =
    mark.kind === 'text' || mark.kind === 'symbol'
      ? mark.at[1]
      : mark.kind === 'bar'
        ? mark.y
        : mark.kind === 'line'
          ? Math.min(mark.from[1], mark.to[1])
          : Math.min(...mark.points.map(([, at]) => at))
  return Math.floor(y / lineHeight)
}
