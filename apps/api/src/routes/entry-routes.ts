import { type CatalogueEntry, type EntryHead, type ToolEntry } from '@ffc/core'
import { answerChoices, rowChoices, rowsChoices, toolChoices } from '../answers/answer-choices.ts'
import { FORMAT_NAMES } from '../answers/media-type.ts'
import { type Service, serveAnswer, serveRow } from '../answers/serve-answer.ts'
import { answerName, reference, rowName, selectionName } from '../openapi/answer-schemas.ts'
import {
  BODY_PROBLEMS,
  DOSSIER_BODY,
  QUESTION_PROBLEMS,
  TABLE_BODY,
  describeAnswers,
  describeParameters,
} from '../openapi/operations.ts'
import { serveOwnDossier, serveTool } from '../own-data/serve-own-data.ts'
import type { Json, Route } from '../route.ts'

/** The operations of an analysis or table: GET, GET by suffix, POST with own data, and GET of one row. */
export function entryRoutes(entry: CatalogueEntry, service: Service): Route[] {
  const path = `/v1/${entry.name}`
  const choices = entry.isTable ? rowsChoices : answerChoices
  const whole = reference(answerName(entry))
  const schema = entry.isTable ? { anyOf: [whole, reference(selectionName(entry))] } : whole
  const head = headOf(entry, entry.isTable ? 'tables' : 'analyses')
  const parameters = describeParameters(entry, choices)
  const responses = describeAnswers(schema, QUESTION_PROBLEMS, true)
  return [
    {
      method: 'get',
      path,
      operation: { operationId: entry.name, ...head, parameters, responses },
      handle: serveAnswer(entry, service),
    },
    {
      method: 'get',
      path: `${path}.{format}`,
      patterns: FORMAT_NAMES.map((format) => `${path}.${format}`),
      operation: {
        operationId: `${entry.name}-as`,
        ...head,
        summary: `${entry.title}: in a format by suffix`,
        parameters: [FORMAT_PARAMETER, ...parameters],
        responses,
      },
      handle: serveAnswer(entry, service),
    },
    {
      method: 'post',
      path,
      operation: {
        operationId: `${entry.name}-own`,
        ...headOf(entry, 'own data'),
        summary: `${entry.title}: of your own data`,
        parameters,
        requestBody: DOSSIER_BODY,
        responses: describeAnswers(schema, BODY_PROBLEMS, false),
      },
      handle: serveOwnDossier(entry, service),
    },
    ...(entry.isTable ? [rowRoute(entry, service)] : []),
  ]
}

function rowRoute(entry: CatalogueEntry, service: Service): Route {
  return {
    method: 'get',
    path: `/v1/${entry.name}/{id}`,
    operation: {
      operationId: `${entry.name}-row`,
      ...headOf(entry, 'tables'),
      summary: `${entry.title}: one row`,
      parameters: [
        {
          name: 'id',
          in: 'path',
          required: true,
          description: 'Id of the row; .json, .csv or .ndjson after it names the format.',
          schema: { type: 'string', minLength: 1 },
        },
        ...describeParameters(entry, rowChoices),
      ],
      responses: describeAnswers(reference(rowName(entry)), QUESTION_PROBLEMS, true),
    },
    handle: serveRow(entry, service),
  }
}

/** POST of a CSV to a tool. */
export function toolRoute(tool: ToolEntry, service: Service): Route {
  return {
    method: 'post',
    path: `/v1/${tool.name}`,
    operation: {
      operationId: tool.name,
      ...headOf(tool, 'own data'),
      parameters: describeParameters(tool, toolChoices),
      requestBody: TABLE_BODY,
      responses: describeAnswers(reference(answerName(tool)), BODY_PROBLEMS, false),
    },
    handle: serveTool(tool, service),
  }
}

function headOf({ title, description }: EntryHead, tag: string): Json {
  return { summary: title, description, tags: [tag] }
}

const FORMAT_PARAMETER: Json = {
  name: 'format',
  in: 'path',
  required: true,
  description: 'Format of the answer, whatever Accept says.',
  schema: { type: 'string', enum: FORMAT_NAMES },
}
