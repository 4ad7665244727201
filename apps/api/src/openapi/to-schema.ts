import * as z from 'zod'
import type { Json } from '../route.ts'

/** JSON Schema 2020-12 of a zod schema, as OpenAPI 3.1 uses it; written out in place, so that operations read on their own. */
export function toSchema(schema: z.ZodType, io: 'input' | 'output' = 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    reused: 'inline',
    unrepresentable: 'any',
    metadata: z.registry(),
    override: ({ zodSchema, jsonSchema }) => {
      const { description } = z.globalRegistry.get(zodSchema as unknown as z.ZodType) ?? {}
      if (description) jsonSchema.description = description
      // Keys of a fixed vocabulary are properties, which readers of a schema list.
      if (jsonSchema.propertyNames && jsonSchema.required && typeof jsonSchema.additionalProperties === 'object') {
        const value = jsonSchema.additionalProperties
        jsonSchema.properties = Object.fromEntries(jsonSchema.required.map((key) => [key, value]))
        jsonSchema.additionalProperties = false
        delete jsonSchema.propertyNames
      }
    },
  })
  return rest
}
