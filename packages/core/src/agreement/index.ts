/** Agreement with R, as the oracle tests found it: for a page that tells it, and for nothing else. */
export type { AgreementArea, AgreementQuantity } from './agreement-area.ts'
export { AGREEMENT } from './agreement.ts'
