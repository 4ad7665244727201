export { escapeXml } from './escape-xml.ts'
export { type FontStacks, type SvgOptions, renderSvg } from './render-svg.ts'
