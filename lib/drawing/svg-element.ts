import { round } from './shapes'

/** What XML 1.0 does not allow, and other controls; the last are halves of surrogate pairs. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it may stand in XML. */
export const escaped = (text: string): string => text.replaceAll(FORBIDDEN, '').replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '')

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element and what is inside. Numbers are written with two decimals; an attribute without a value is left out. */
export const element = (name: string, attributes: Attributes, inside = ''): string => {
  const written = Object.entries(attributes).flatMap(([attribute, value]) => {
    if (value === undefined) return []
    return [` ${attribute}="${typeof value === 'number' ? round(value) : escaped(value)}"`]
  })
  return inside ? `<${name}${written.join('')}>${inside}</${name}>` : `<${name}${written.join('')}/>`
}
