import type { CorpusDetail } from '@/lib/api/contract/corpus'

type Event = CorpusDetail['events'][number]

/**
 * Why an outlet has no excerpt about an event.
 * `before`: all its articles were published before it happened; `coded`: searched for and not found; `not-coded`: not searched for.
 */
export type Absence = 'before' | 'coded' | 'not-coded'

export const absences: Record<Absence, { sign: string; words: string }> = {
  coded: { sign: '–', words: 'coded, not mentioned' },
  before: { sign: '←', words: 'published before it happened' },
  'not-coded': { sign: '?', words: 'not coded' },
}

/** The event and those that include it: what is searched for the whole is searched for its parts. */
function withWholes(event: Event, events: readonly Event[]): string[] {
  const found: string[] = []
  for (let at: Event | undefined = event; at && !found.includes(at.id); at = events.find(({ id }) => id === at?.part_of)) found.push(at.id)
  return found
}

/** The first day of an event as far as it is known: a day, else the earliest year that its date names. */
const beginning = ({ starts_on, date_text }: Event): string | undefined => starts_on ?? date_text?.match(/\b\d{4}\b/g)?.sort()[0]

type Article = Pick<CorpusDetail['articles'][number], 'id' | 'outlet' | 'published_on' | 'published_to'>

/** The articles that speak for their outlets, and what each was searched for. */
export interface Searched {
  articles: readonly Article[]
  coverage: readonly Pick<CorpusDetail['coverage'][number], 'article' | 'event' | 'coded'>[]
}

/** The articles of each outlet, and the events that each was searched for. */
function index({ articles, coverage }: Searched) {
  const byOutlet = new Map<string, Article[]>()
  for (const article of articles) byOutlet.get(article.outlet)?.push(article) ?? byOutlet.set(article.outlet, [article])
  const searched = new Map<string, Set<string>>()
  for (const { article, event, coded } of coverage) {
    if (coded !== 'none') searched.set(article, (searched.get(article) ?? new Set()).add(event))
  }
  return { byOutlet, searched }
}

function isBefore({ published_on, published_to }: Article, begins: string | undefined): boolean {
  const latest = published_on ?? published_to
  return Boolean(begins && latest && latest.slice(0, begins.length) < begins)
}

/** Tells what the absence of an outlet from an event means, from the days and the coverage of its articles. */
export function absenceReader(corpus: Searched & Pick<CorpusDetail, 'events'>): (event: Event, outlet: string) => Absence {
  const { byOutlet, searched } = index(corpus)
  return (event, outlet) => {
    const begins = beginning(event)
    const later = (byOutlet.get(outlet) ?? []).filter((article) => !isBefore(article, begins))
    if (later.length === 0) return 'before'
    const wholes = withWholes(event, corpus.events)
    return later.some(({ id }) => wholes.some((whole) => searched.get(id)?.has(whole))) ? 'coded' : 'not-coded'
  }
}
