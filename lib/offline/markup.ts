/** HTML that is safe to be written as it stands. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | string | number | null | undefined | false | readonly Part[]

/** Controls, and halves of surrogate pairs: HTML allows none of them. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}/gu
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = (text: string): string => text.replaceAll(FORBIDDEN, '').replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (part instanceof Markup) return part.text
  if (Array.isArray(part)) return part.map(written).join('')
  return escaped(String(part))
}

/** HTML with texts put in: every text is escaped, in contents and between quotation marks; nothing, `null` and `false` are left out. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(strings.map((literal, at) => literal + written(parts[at])).join(''))

/** What is written by others who have escaped it: a drawing, a style sheet, a script. */
export const trusted = (text: string): Markup => new Markup(text)
