import type { Scene } from '@ffc/figures'
import { expect, test } from 'vitest'
import { labelledParts, nearestPlace } from './part-places.ts'

const scene: Scene = {
  name: 'test',
  width: 100,
  height: 100,
  title: '',
  subtitle: '',
  description: '',
  source: '',
  parts: [
    { name: 'axis', marks: [{ kind: 'line', from: [0, 50], to: [100, 50], tone: 'faint' }] },
    { name: 'bar', label: 'bar', marks: [{ kind: 'bar', x: 0, y: 0, width: 20, height: 10, tone: 'ink' }] },
    {
      name: 'dot',
      label: 'dot',
      marks: [{ kind: 'symbol', symbol: 'filled-dot', at: [90, 90], tone: 'ink', size: 4 }],
    },
    { name: 'empty', label: 'empty', marks: [] },
  ],
}

test('only parts that say something and have a place can be pointed at', () => {
  expect(labelledParts(scene)).toEqual([
    { index: 1, centre: [10, 5] },
    { index: 2, centre: [90, 90] },
  ])
})

test('a pointer takes the nearest', () => {
  expect(nearestPlace(labelledParts(scene), [60, 60])?.index).toBe(2)
  expect(nearestPlace(labelledParts(scene), [30, 30])?.index).toBe(1)
  expect(nearestPlace([], [0, 0])).toBeUndefined()
})
