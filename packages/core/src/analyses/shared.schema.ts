/** Schemas that answers share. */
import * as z from 'zod'
import type { CivilDate } from '../time/civil-date.ts'
import type { Edtf } from '../time/edtf.ts'

/** EDTF text or null. */
export const edtfOrNull = (z.string() as unknown as z.ZodType<Edtf>)
  .nullable()
  .meta({ description: 'EDTF date (ISO 8601-2), or null.' })

/** A whole day. */
export const daySchema = z.iso.date() as unknown as z.ZodType<CivilDate>

export const evidenceSchema = z
  .object({
    row: z.string().meta({ description: 'Id of the row that makes the claim.' }),
    source: z.string().meta({ description: 'Id of the source.' }),
    locator: z.string().meta({ description: 'Where inside the source.' }),
  })
  .meta({ id: 'Evidence', description: 'A claim that a record rests on.' })

/** What stands beside the data of every answer: `AnswerMeta`. */
export const answerMetaSchema = z
  .object({
    analysis: z.string(),
    parameters: z.record(z.string(), z.unknown()).meta({ description: 'Own parameters as resolved.' }),
    edition: z.string().nullable(),
    asOf: z.iso.date().nullable(),
    knownAt: z.iso.date().nullable(),
    exclude: z.array(z.string()),
    dataVersion: z.string(),
    dataHash: z.string().meta({ description: 'SHA-256 of the data, as the codebook says.' }),
    license: z.string().nullable().meta({ description: 'Terms of the data: SPDX identifier or address.' }),
    coreVersion: z.string(),
    methods: z.array(z.object({ method: z.string(), reference: z.string() })),
    n: z.int().nonnegative(),
    warnings: z.array(z.string()),
    sources: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        publisher: z.string(),
        published: edtfOrNull,
        url: z.string().nullable(),
      }),
    ),
    citation: z.string(),
    links: z.record(z.string(), z.string()),
  })
  .meta({ id: 'AnswerMeta', description: 'What is needed to quote an answer, check it and get it again.' })
