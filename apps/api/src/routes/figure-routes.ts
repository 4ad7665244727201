import { type CatalogueEntry, editionToLoad, findEntry } from '@ffc/core'
import { FIGURES, FIGURE_WIDTH, type Figure } from '@ffc/figures'
import type { Context } from 'hono'
import * as z from 'zod'
import { computeElsewhere, isQuick } from '../answers/compute.ts'
import { attempt, readQuery, splitQuery, together } from '../answers/query.ts'
import { cacheHeaders, entityTag } from '../answers/representation.ts'
import { sendKept } from '../answers/send-kept.ts'
import type { Service } from '../answers/serve-answer.ts'
import { writeFigure } from '../answers/write-figure.ts'
import { FIGURE_POLICY } from '../common-headers.ts'
import {
  QUESTION_PROBLEMS,
  RANGE_PARAMETER,
  describeParameters,
  describeProblems,
  describeRanges,
} from '../openapi/operations.ts'
import { RequestRefused } from '../problem.ts'
import type { Route } from '../route.ts'

const [NARROWEST, WIDEST] = [320, 2000]
const WIDTH = `expected a whole number of pixels from ${NARROWEST} to ${WIDEST}`

/** How a figure is drawn. */
const figureChoices = z.strictObject({
  width: z.coerce
    .number({ error: () => WIDTH })
    .int(WIDTH)
    .min(NARROWEST, WIDTH)
    .max(WIDEST, WIDTH)
    .default(FIGURE_WIDTH)
    .meta({ description: `Width of the drawing without its margins, ${NARROWEST} to ${WIDEST} pixels.` }),
  scheme: z
    .enum(['light', 'dark'], { error: () => 'expected one of light, dark' })
    .default('light')
    .meta({ description: 'Colours on light or on dark paper.' }),
})

const PICTURES = { svg: 'image/svg+xml', png: 'image/png' } as const

/** Every figure as SVG and PNG, at the path of its name: `/v1/figures/score.svg`, `/v1/figures/score/paper-practice.svg`. */
export function figureRoutes(service: Service): Route[] {
  return FIGURES.flatMap((figure) => {
    const entry = findEntry(figure.analysis)
    return entry ? (['svg', 'png'] as const).map((kind): Route => figureRoute({ figure, entry, kind }, service)) : []
  })
}

interface Picture {
  readonly figure: Figure
  /** The analysis that it draws. */
  readonly entry: CatalogueEntry
  readonly kind: keyof typeof PICTURES
}

function figureRoute(picture: Picture, service: Service): Route {
  const { figure, entry, kind } = picture
  const given = Object.entries(figure.defaults).map(([name, value]) => `${name}=${value}`)
  return {
    method: 'get',
    path: `/v1/figures/${figure.name}.${kind}`,
    operation: {
      operationId: `${figure.name.replace('/', '-')}-${kind}`,
      summary: `${figure.title}: figure as ${kind.toUpperCase()}`,
      description:
        `A figure of the answer at /v1/${entry.name}, with title, n, as-of date and source line.` +
        (given.length === 0 ? '' : ` Unless asked otherwise it is drawn with ${given.join('&')}.`),
      tags: ['figures'],
      parameters: [...describeParameters(entry, figureChoices), RANGE_PARAMETER],
      responses: {
        '200': {
          description:
            kind === 'svg'
              ? 'The figure, with an accessible title and description.'
              : 'The figure at two pixels a unit.',
          content: { [PICTURES[kind]]: { schema: kind === 'svg' ? { type: 'string' } : {} } },
        },
        ...describeRanges({ [PICTURES[kind]]: { schema: kind === 'svg' ? { type: 'string' } : {} } }),
        '304': { description: 'The client has this figure already (If-None-Match).' },
        ...describeProblems(kind === 'png' ? [...QUESTION_PROBLEMS, 'not-implemented'] : QUESTION_PROBLEMS),
      },
    },
    handle: (context) => serveFigure(context, picture, service),
  }
}

async function serveFigure(context: Context, { figure, entry, kind }: Picture, service: Service): Promise<Response> {
  const { renderPng } = service.dependencies
  const { question, choices, failure } = splitQuery(readQuery(context), entry, figureChoices)
  const dossier = await service.shelf.of(editionToLoad(entry, question['edition']))
  const asked = { ...figure.defaults, ...question }
  const prepared = attempt(() => entry.prepare(dossier, asked))
  const refusal = together([failure, prepared.failure].filter((one) => one !== null && one !== undefined))
  if (refusal || !prepared.value) throw refusal
  if (kind === 'png' && !renderPng) {
    throw new RequestRefused('not-implemented', `This server draws no PNG. Ask for /v1/figures/${figure.name}.svg.`)
  }
  const { value } = prepared
  const { width, scheme } = choices
  const query = value.query.slice(1)
  const etag = entityTag(dossier.hash, `figures/${figure.name}.${kind}?${query}&width=${width}&scheme=${scheme}`)
  return sendKept(context, service, {
    etag,
    headers: {
      ...cacheHeaders(dossier, 'Accept-Encoding'),
      'Content-Type': PICTURES[kind],
      'Content-Security-Policy': FIGURE_POLICY,
    },
    hasRanges: true,
    isPacked: kind === 'png',
    write: async () => {
      const request = { figure: figure.name, kind, width, scheme }
      const job = { entry: entry.name, subject: { kind: 'dossier', dossier } as const, question: asked, request }
      // Turning shapes into pixels takes long whatever they show.
      const { body } =
        isQuick(entry.name) && kind === 'svg'
          ? await writeFigure(value, request, service.dependencies)
          : await computeElsewhere(service, etag, job)
      return body
    },
  })
}
