export { LARGEST_FILE_BYTES, readDossier, readFolder } from './read-dossier.ts'
