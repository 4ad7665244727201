import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { cutText, fitCell, fitLines, line, lineWidth, padLine, span, windowStart, wrapWords } from './line.ts'

describe('cells', () => {
  test('a text fills its cell exactly, cut with an ellipsis or filled with blanks', () => {
    expect(fitCell('Laos', 6)).toBe('Laos  ')
    expect(fitCell('5.5', 6, 'right')).toBe('   5.5')
    expect(fitCell('Bosnia and Herzegovina', 10)).toBe('Bosnia an…')
  })

  test('wide letters count twice and are not cut in half', () => {
    expect(fitCell('中华人民共和国', 6)).toBe('中华… ')
    expect(stringWidth(fitCell('中华人民共和国', 7))).toBe(7)
  })

  test('controls in the data are replaced before they are measured', () => {
    expect(fitCell('a\u001b[2Jb', 8)).toBe('a�[2Jb  ')
    expect(span('a\u202eb').text).toBe('a�b')
  })

  test('nothing fits in no room', () => {
    expect(cutText('abc', 0)).toBe('')
  })
})

describe('lines', () => {
  test('words are wrapped, and cut where one alone is too wide', () => {
    expect(wrapWords('one two three', 7).map((words) => words[0]?.text)).toEqual(['one two', 'three'])
    expect(wrapWords('incomprehensible', 6).map((words) => words[0]?.text)).toEqual(['incom…'])
  })

  test('they are padded to a width and to a count', () => {
    expect(lineWidth(padLine(line('中'), 5))).toBe(5)
    expect(fitLines([line('a'), line('b')], 3)).toHaveLength(3)
    expect(fitLines([line('a'), line('b')], 1)).toEqual([line('a')])
  })

  test('a window keeps the cursor in its middle, and stays inside the list', () => {
    expect([0, 5, 50, 99].map((cursor) => windowStart(cursor, 10, 100))).toEqual([0, 0, 45, 90])
    expect(windowStart(3, 10, 5)).toBe(0)
  })
})
