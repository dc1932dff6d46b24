import { type CitedWork, editionOf, makersOf, titleOf } from './cited-work'

/** An item of CSL-JSON 1.0.2, as reference managers import it. */
export interface CslItem {
  id: string
  type: 'dataset' | 'graphic'
  title: string
  author: { literal: string }[]
  'container-title'?: string
  publisher: string
  version: string
  issued?: { 'date-parts': [number[]] }
  URL: string
}

/** The work as the one item of a CSL-JSON list. */
export function cslJson(work: CitedWork, id: string): [CslItem] {
  return [
    {
      id,
      type: work.question === null ? 'dataset' : 'graphic',
      title: titleOf(work),
      author: makersOf(work).map((literal) => ({ literal })),
      ...(work.question !== null && { 'container-title': work.corpus }),
      publisher: 'Parallax',
      version: editionOf(work),
      ...(work.issued && { issued: { 'date-parts': [work.issued.split('-').map(Number)] as [number[]] } }),
      URL: work.address,
    },
  ]
}
