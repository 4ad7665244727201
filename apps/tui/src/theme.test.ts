import { expect, test } from 'vitest'
import { lookOf } from './theme.ts'

test('without colour the accent is still bold, and context still dim', () => {
  expect(lookOf('accent', false)).toEqual({ bold: true })
  expect(lookOf('muted', false)).toEqual({ dimColor: true })
})

test('one tone has a colour: the accent', () => {
  const tones = ['ink', 'accent', 'in-force', 'pending', 'muted', 'faint', 'paper'] as const
  expect(tones.filter((tone) => 'color' in lookOf(tone, true))).toEqual(['accent'])
})
