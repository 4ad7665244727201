const CHINESE = /\p{Script=Han}/u

/**
 * The language that a title is written in, for the page to set it by: that of its source, unless the source is in
 * Chinese and its title is given in English.
 */
export function titleLanguage(title: string, language: string | undefined): string | undefined {
  return language?.startsWith('zh') && !CHINESE.test(title) ? 'en' : language
}
