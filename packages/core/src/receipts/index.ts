export { type Receipt, formatReceipt, parseReceipt, receiptOf } from './receipt.ts'
export { type Replay, type ReplayData, replayReceipt } from './replay-receipt.ts'
export type { AnswerDifference } from './answer-differences.ts'
