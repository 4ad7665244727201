export { type ExportSummary, exportView } from './export-view.ts'
export { LARGEST_FILE_BYTES, readDataTable, readDossier, readFolder, readOwnData } from './read-dossier.ts'
export { writePackage } from './write-package.ts'
export { writeWholeFile } from './write-whole-file.ts'
