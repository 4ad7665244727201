import type { Frame, Point } from '../scene.ts'
import type { Box } from '../survival/place-label.ts'

export interface NameRequest {
  readonly at: Point
  readonly text: string
}

export interface PlacedName {
  readonly text: string
  /** Left end and middle of the line. */
  readonly at: Point
}

/**
 * Places a name beside each point so that none covers another name or a point: right of it, left, over, under, then
 * further off. Null where the room has no free place.
 *
 * @param obstacles what else no name may cover
 */
export function placeNames(
  requests: readonly NameRequest[],
  room: Box,
  radius: number,
  frame: Frame,
  obstacles: readonly Box[] = [],
): (PlacedName | null)[] {
  const taken: Box[] = [
    ...obstacles,
    ...requests.map(({ at: [x, y] }) => ({
      left: x - radius,
      top: y - radius,
      width: 2 * radius,
      height: 2 * radius,
    })),
  ]
  return requests.map(({ at: [x, y], text }) => {
    const [width, height] = [frame.textWidth(text), frame.lineHeight]
    const gap = radius + frame.characterWidth / 2
    // In a grid a name takes whole rows, so its place is a row and not a height.
    const row = frame.isGrid ? Math.floor(y / height) * height + height / 2 : y
    const offsets = [0, 1, -1, 2, -2, 3, -3]
    const candidates: Box[] = offsets.flatMap((lines) => {
      const top = row + lines * height - height / 2
      const sides = [x + gap, x - gap - width]
      const lefts = lines === 0 ? sides : [x - width / 2, ...sides]
      return lefts.map((left) => ({ left: snap(left, frame), top, width, height }))
    })
    const free = candidates.find((box) => isInside(box, room) && !taken.some((other) => overlap(box, other)))
    if (!free) return null
    taken.push(free)
    return { text, at: [free.left, free.top + height / 2] }
  })
}

function snap(x: number, { isGrid, characterWidth }: Frame): number {
  return isGrid ? Math.round(x / characterWidth) * characterWidth : x
}

function isInside(box: Box, room: Box): boolean {
  return (
    box.left >= room.left &&
    box.top >= room.top &&
    box.left + box.width <= room.left + room.width &&
    box.top + box.height <= room.top + room.height
  )
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height
}
