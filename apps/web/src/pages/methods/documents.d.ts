declare module '*.md' {
  /** HTML, made when the site is built. */
  const html: string
  export default html
}
