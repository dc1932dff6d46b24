import type { Cell } from './csv-file'
import type { Sources } from './sources'
import { isoDay } from './vocabularies'

const TERMS_PER_ARTICLE = 10

/** Most articles name their day, near the event's; some only a bound; a few nothing. Every fifth is in Spanish. */
export function articleRow(id: string, eventDay: number, source: Sources): Cell[] {
  const day = isoDay(eventDay + Math.floor(60 * source.next() ** 3))
  const dating = source.next()
  const dates = dating < 0.97 ? [day, ''] : dating < 0.99 ? ['', day] : ['', '']
  return [id, source.outlet(), `Title of ${id}`, ...dates, source.chance(0.2) ? 'es' : 'en', source.integer(200, 2_000)]
}

/** Loaded terms that stand in an article, each once. */
export function termRows(article: string, source: Sources): Cell[][] {
  const terms = new Set<string>()
  while (terms.size < TERMS_PER_ARTICLE) terms.add(source.term())
  return [...terms].map((term) => {
    const count = 1 + Math.floor(8 * source.next() ** 4)
    return [article, term, count, source.integer(0, count)]
  })
}

/** What an article was searched for. */
export const coverageRows = (article: string, event: string, source: Sources): Cell[][] =>
  ['figures', 'positions'].map((layer) => [article, event, layer, 'coder-0', source.chance(0.9) ? 'full' : 'partial'])
