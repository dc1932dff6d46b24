import { type CitedWork, editionOf, makersOf, titleOf } from './cited-work'

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Controls of direction, which pages put around names of another direction: TeX stops at them. */
const DIRECTIONS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** A text that TeX prints as it is; line breaks become spaces. No brace stands alone: BibTeX counts them to find the end of a field, behind a backslash too. */
export const escapeTex = (text: string): string =>
  text
    .replace(DIRECTIONS, '')
    .replace(/\s+/g, ' ')
    .replace(/[\\{}~^]/g, (sign) => COMMANDS[sign] ?? sign)
    .replace(/[&%$#_]/g, (sign) => `\\${sign}`)

/** Braces keep a name of several words, or an institution's, in one piece. */
const authors = (makers: readonly string[]) => makers.map((maker) => `{${escapeTex(maker)}}`).join(' and ')

/** In an address only what would end the field, or TeX, is escaped; percent signs stay. */
const escapeAddress = (address: string) => address.replace(/[{}\\]/g, encodeURIComponent)

/** One `@misc` entry, its key made of the corpus's revision and what is cited. */
export function bibtex(work: CitedWork, key: string): string {
  const fields: [string, string | null][] = [
    ['author', authors(makersOf(work))],
    ['title', `{${escapeTex(titleOf(work))}}`],
    ['year', work.issued?.slice(0, 4) ?? null],
    ['howpublished', work.question === null ? 'Parallax, data set' : `Parallax, chart of ${escapeTex(work.corpus)}`],
    ['version', editionOf(work)],
    ['url', escapeAddress(work.address)],
  ]
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}}`]))
  return `@misc{${key.replace(/[^A-Za-z0-9-]/g, '')},\n${lines.join(',\n')}\n}\n`
}
