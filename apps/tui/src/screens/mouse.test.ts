import { expect, test } from 'vitest'
import { type MouseEvent, makeMouseReader } from './mouse.ts'

function read(...chunks: string[]): { text: string; events: MouseEvent[] } {
  const events: MouseEvent[] = []
  const reader = makeMouseReader((event) => events.push(event))
  return { text: chunks.map((chunk) => reader.read(chunk)).join(''), events }
}

test('a press and turns of the wheel are told, and leave no letters', () => {
  const { text, events } = read('j\u001B[<0;10;9M\u001B[<0;10;9mk\u001B[<65;1;1M\u001B[<64;1;1M')
  expect(text).toBe('jk')
  expect(events).toEqual([
    { kind: 'press', column: 9, row: 8 },
    { kind: 'wheel', by: 1 },
    { kind: 'wheel', by: -1 },
  ])
})

test('a report that comes in two parts is one', () => {
  expect(read('\u001B[<0;1', '0;9Mj')).toEqual({ text: 'j', events: [{ kind: 'press', column: 9, row: 8 }] })
})

test('keys and other buttons pass, or mean nothing', () => {
  expect(read('\u001B', '\u001B[A', '\u001B[<2;1;1M')).toEqual({ text: '\u001B\u001B[A', events: [] })
})
