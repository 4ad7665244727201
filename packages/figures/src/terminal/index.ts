export { asciiText } from './ascii-text.ts'
export { cellWidth } from './cell-width.ts'
export { type CellOptions, type Run, renderCells } from './render-cells.ts'
export { CELL_HEIGHT, CELL_WIDTH, terminalFrame } from './terminal-frame.ts'
