import { rowsByFact } from '@/components/offline/counting/gaps'
import type { Basis } from '@/components/offline/saved-data'
import { type FactsByArticle, factsByArticle } from '@/lib/views/by-article/facts'
import { FACT_KEY } from '@/lib/views/gaps/facts'
import type { Reading } from '@/lib/views/view'
import { groupsByArticle, placesOf } from './groups-by-article'
import type { Saved } from './saved-view'

/** What of the coverage can tell an absence: searches for the events, and one for frames of any event where none is asked for. */
function searchesThatTell({ searched, begun }: FactsByArticle, selected: readonly string[] | undefined) {
  const wholes = new Set([...begun.values()].flatMap((one) => one.wholes))
  return searched.flatMap(({ article, layer, event }) => {
    if (wholes.has(event)) return [{ article, layer, event }]
    return layer === 'frames' && !selected ? [{ article, layer, event: '' }] : []
  })
}

/** The facts of each article and what it was searched for; nothing where the file does not list all articles. */
export async function factsBasis(reading: Reading, { answer: { rows }, corpus }: Saved): Promise<Basis> {
  if (corpus.articles.length < corpus.articles_total) return {}
  const read = await factsByArticle(reading)
  const named = rowsByFact(rows).flatMap(([first]) =>
    first ? [Object.fromEntries(FACT_KEY.map((name) => [name, first[name] ?? '']))] : [],
  )
  const factOf = placesOf(named, FACT_KEY)
  const placeOfName = placesOf(read.names, FACT_KEY)
  const searches = searchesThatTell(read, reading.filters.event)
  const pairOf = ({ layer, event }: { layer: string; event: string }) => `${layer} ${event}`
  const pairs = [...new Set(searches.map(pairOf))]
  const placeOfPair = new Map(pairs.map((pair, place) => [pair, place]))
  const found = groupsByArticle(
    read.found.filter((one) => factOf(one) >= 0),
    (one) => [factOf(one), one.stated, one.n],
  )
  const searched = groupsByArticle(searches, (one) => [placeOfPair.get(pairOf(one)) ?? 0])
  const articles = [...new Set([...read.found, ...searches].map(({ article }) => article))].sort()
  return {
    facts: {
      byName: named.map((names) => placeOfName(names)),
      articles: articles.map((article) => [article, found(article), [...new Set(searched(article))]] as const),
      searched: pairs.map((pair) => pair.split(' ') as [string, string]),
      begun: [...read.begun].map(([event, { begins, wholes }]) => [event, begins ?? null, wholes] as const),
    },
  }
}
