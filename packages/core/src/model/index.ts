export { type FieldInfo, LIST_DELIMITER, fieldInfo } from './field.ts'
export { TABLE_INFO, type TableInfo } from './table-info.ts'
export { TABLE_NAMES, type TableName } from './table-name.ts'
export {
  type Conversion,
  type Count,
  type Country,
  type Estimate,
  type Event,
  type Indicator,
  type Milestone,
  type Organisation,
  type Position,
  type Route,
  type Row,
  type Source,
  TABLES,
  type Term,
  type Thesis,
  type Tie,
  type Treaty,
} from './tables.ts'
export * from './vocabulary.ts'
