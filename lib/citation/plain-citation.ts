import { type CitedWork, editionOf, makersOf, titleOf } from './cited-work'

/** `A`, `A & B`, `A, B, & C`. */
function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  if (names.length < 2) return last
  return `${names.slice(0, -1).join(', ')}${names.length > 2 ? ',' : ''} & ${last}`
}

const ended = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`)

const onOneLine = (text: string) => text.replaceAll(/[\s\u0085]+/g, ' ')

/** In the manner of the Publication Manual of the APA, 7th edition, section 10.9 (data sets), with the chart as a part of the corpus. */
export function plainCitation(work: CitedWork): string {
  const year = work.issued?.slice(0, 4) ?? 'n.d.'
  const what =
    work.question === null
      ? `${titleOf(work)} (${editionOf(work)}) [Data set].`
      : `${ended(titleOf(work))} In ${work.corpus} (${editionOf(work)}) [Chart].`
  return onOneLine(`${ended(joined(makersOf(work)))} (${year}). ${what} Parallax. ${work.address}`)
}
