declare module 'virtual:document/*' {
  /** HTML, made when the site is built. */
  const html: string
  export default html
}
