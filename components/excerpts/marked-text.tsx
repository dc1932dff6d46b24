import { hitParts } from './hit-parts'

/** A text with the words marked by which a search found it. */
export function MarkedText({ text, hits }: { text: string; hits: readonly string[] | undefined }) {
  let at = 0
  return hitParts(text, hits).map((part) => {
    const key = at
    at += part.text.length
    return part.isHit ? <mark key={key}>{part.text}</mark> : part.text
  })
}
