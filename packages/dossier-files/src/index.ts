export { LARGEST_FILE_BYTES, readDataTable, readDossier, readFolder } from './read-dossier.ts'
