export { EXPORT_KEY } from './data-package.ts'
export { type ExportedTables, PACKAGE_FILES, exportPackage, exportTables } from './export-package.ts'
export { type TableResource, tableResource } from './table-resource.ts'
export { type TableColumn, tableColumns } from './table-schema.ts'
