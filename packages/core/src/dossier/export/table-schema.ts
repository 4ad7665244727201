import { type FieldInfo, LIST_DELIMITER, fieldInfo } from '../../model/field.ts'
import { TABLE_NAMES, type TableName } from '../../model/table-name.ts'
import { TABLES } from '../../model/tables.ts'
import { toSnakeCase } from '../case.ts'

/** A field of a Frictionless Table Schema v2, as far as the tables of a dossier need it. */
interface TableSchemaField {
  readonly name: string
  readonly type: FieldInfo['type']
  readonly description: string
  readonly itemType?: 'string'
  readonly delimiter?: string
  readonly constraints?: { readonly required?: true; readonly enum?: readonly string[] }
}

interface ForeignKey {
  readonly fields: readonly string[]
  readonly reference: { readonly resource: TableName; readonly fields: readonly ['id'] }
}

/** A Frictionless Table Schema v2. Lists carry no foreign key: the standard has none for them. */
export interface TableSchema {
  readonly fields: readonly TableSchemaField[]
  readonly primaryKey: readonly ['id']
  readonly foreignKeys?: readonly ForeignKey[]
}

/** A column of a table, with what the model knows of it. */
export interface TableColumn {
  /** Key of the value in a row: `inForceOn`. */
  readonly key: string
  /** Header of the column: `in_force_on`. */
  readonly name: string
  readonly info: FieldInfo
}

/** The columns of a table, in order. */
export function tableColumns(table: TableName): readonly TableColumn[] {
  return Object.entries(TABLES[table].shape).map(([key, schema]) => ({
    key,
    name: toSnakeCase(key),
    info: fieldInfo(schema),
  }))
}

/** The model of a table in the words of Frictionless: https://datapackage.org/standard/table-schema/ */
export function tableSchema(table: TableName): TableSchema {
  const columns = tableColumns(table)
  const foreignKeys = columns.flatMap(({ name, info }): ForeignKey[] => {
    const resource = TABLE_NAMES.find((known) => known === info.references)
    return resource && info.type !== 'list' ? [{ fields: [name], reference: { resource, fields: ['id'] } }] : []
  })
  return {
    fields: columns.map(toField),
    primaryKey: ['id'],
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  }
}

function toField({ name, info }: TableColumn): TableSchemaField {
  const constraints = {
    ...(info.required ? { required: true as const } : {}),
    ...(info.values ? { enum: info.values } : {}),
  }
  return {
    name,
    type: info.type,
    description: info.description,
    ...(info.type === 'list' ? { itemType: 'string' as const, delimiter: LIST_DELIMITER } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  }
}
