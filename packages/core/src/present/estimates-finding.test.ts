import { expect, test } from 'vitest'
import { CHINA_VIEW } from '../../test/support/china-view.ts'
import { partOf } from '../../test/support/part-of.ts'
import type { EstimateRecord } from '../analyses/tables.run.ts'
import type { Counted } from '../model/vocabulary.ts'
import { estimatesFinding } from './estimates-finding.ts'

const figure = (counted: Counted, derivedFrom: readonly string[] = []) =>
  partOf<EstimateRecord>({
    organisation: null,
    theatre: 'syria',
    measure: 'present',
    period: null,
    counted,
    derivedFrom,
  })

test.each([
  [[], 'No published figure in this view'],
  [[figure('uyghurs')], '1 published figure of one kind of people'],
  [[figure('uyghurs'), figure('uyghurs')], '2 published figures, all of the same people'],
  [
    [figure('uyghurs'), figure('members'), figure('uyghurs')],
    '3 published figures of 2 kinds, each counting other people',
  ],
])('that they count different people is the finding', (figures, title) => {
  expect(estimatesFinding(figures, CHINA_VIEW)).toEqual({
    title,
    subtitle:
      'As of 25 January 2019, article edition; each from its lowest to its highest number, as it was published. Nothing is ' +
      'added up or averaged.',
    notes: [],
  })
})

test.each([
  [1, '1 of them repeats or builds on another figure here: a figure that is repeated is not confirmed.'],
  [2, '2 of them repeat or build on other figures here: a figure that is repeated is not confirmed.'],
])('that %i rest on others is said', (number, note) => {
  const derived = Array.from({ length: number }, () => figure('uyghurs', ['first']))
  expect(estimatesFinding([figure('uyghurs'), ...derived], CHINA_VIEW).notes).toEqual([note])
})
