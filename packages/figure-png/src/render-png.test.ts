import { expect, test } from 'vitest'
import { renderPng } from './render-png.ts'

const svg = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40" fill="#fff"/>` +
  `<text x="4" y="24" font-family="Georgia, serif" font-size="16">${text}</text></svg>`

const sizeOf = (png: Uint8Array) => {
  const header = new DataView(png.buffer, png.byteOffset)
  return [header.getUint32(16), header.getUint32(20)]
}

test('a drawing has its size times the scale', () => {
  expect(sizeOf(renderPng(svg('a')))).toEqual([240, 80])
  expect(sizeOf(renderPng(svg('a'), { scale: 1 }))).toEqual([120, 40])
})

test('text is drawn whatever family it asks for, and with no font of the machine', () => {
  expect(renderPng(svg('Signed'))).not.toEqual(renderPng(svg('')))
})

test('the same drawing gives the same bytes', () => {
  expect(renderPng(svg('Signed'))).toEqual(renderPng(svg('Signed')))
})

test('what is no drawing is an error', () => {
  expect(() => renderPng('no drawing')).toThrow(Error)
})
