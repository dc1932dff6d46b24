import type { Excerpt } from '@/lib/api/contract/excerpt'
import { publicationInWords } from './dates'

/** A passage is a part of a paragraph, which can stand in the same list as a whole. */
export function placeInWords({ unit, paragraph }: Pick<Excerpt, 'unit' | 'paragraph'>): string | null {
  if (paragraph === null) return unit === 'passage' ? 'passage' : null
  return unit === 'passage' ? `passage of paragraph ${paragraph}` : `paragraph ${paragraph}`
}

/** `passage of paragraph 26 of “A title”, MintPress News, 1 August 2017` */
export function passageInWords(excerpt: Excerpt | undefined): string | undefined {
  if (!excerpt) return undefined
  const of = [placeInWords(excerpt), `“${excerpt.article_title}”`].filter(Boolean).join(' of ')
  return `${of}, ${excerpt.outlet_name}, ${publicationInWords(excerpt)}`
}

/** The name of an excerpt's place on the page of its article. */
export const excerptAnchor = (excerpt: string): string => `excerpt-${excerpt}`
