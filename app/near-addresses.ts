import type { CorpusOutline } from '@/lib/api/contract/corpus'
import { pagePath } from '@/lib/api/paths'
import { similarIds } from '@/lib/api/server/similar-ids'
import { nearMiss } from '@/lib/corpus/near-miss'
import { allViewMeta } from '@/lib/views/registry'

/** A link away from an address under which there is nothing. */
export interface Way {
  title: string
  href: string
  /** It is what a mistyped address may have meant, which is told by its own. */
  isGuess?: true
}

/** What stands under an address, by the last part of it. */
export interface Named extends Way {
  id: string
}

/** What links carry on: the revision alone, or, to where it means the same, the whole query. */
interface Carried {
  rev: string
  whole: string
}

/** So many likely addresses are named. */
const NAMED = 3

const guess = ({ title, href }: Way): Way => ({ title: `Did you mean “${title}”?`, href, isGuess: true })

/** What a mistyped id may have meant. */
export const waysToSimilar = (id: string, known: readonly Named[]): Way[] => similarIds(id, known).map(guess)

const bySize = <T extends { excerpts: number }>(parts: readonly T[]): T[] => parts.toSorted((a, b) => b.excerpts - a.excerpts)

type PartsOf = (corpus: CorpusOutline, carried: Carried) => Named[]

/** The parts of a corpus that have pages, by the section of the address; those with the most excerpts first. */
const PARTS: ReadonlyMap<string, PartsOf> = new Map<string, PartsOf>([
  [
    'views',
    ({ corpus }, { whole }) => allViewMeta().map(({ id, question }) => ({ id, title: question, href: pagePath.view(corpus, id, whole) })),
  ],
  [
    'events',
    ({ corpus, events }, { rev }) => bySize(events).map(({ id, title }) => ({ id, title, href: pagePath.event(corpus, id, rev) })),
  ],
  [
    'outlets',
    ({ corpus, outlets }, { rev }) => bySize(outlets).map(({ id, name }) => ({ id, title: name, href: pagePath.outlet(corpus, id, rev) })),
  ],
])

const partsOf = (corpus: CorpusOutline, section: string | undefined, carried: Carried): Named[] =>
  PARTS.get(section ?? '')?.(corpus, carried) ?? []

/** Where the overview of a corpus lists what has no page of its own as a list. */
const LISTED: ReadonlyMap<string, { id: string; title: string }> = new Map([
  ['views', { id: 'views', title: 'All views' }],
  ['events', { id: 'events', title: 'All events' }],
  ['outlets', { id: 'events', title: 'All outlets, by event' }],
  ['articles', { id: 'articles', title: 'All articles' }],
])

const SECTIONS = [...PARTS.keys(), 'articles', 'excerpts', 'compare']

/** What a part of a corpus was called by where its section is left out; those of just that name first. */
function unsectioned(corpus: CorpusOutline, id: string, carried: Carried): Way[] {
  const all = [...PARTS.keys()].flatMap((section) => partsOf(corpus, section, carried))
  const same = all.filter((one) => one.id === id.toLowerCase())
  return same.length > 0 ? same.map(guess) : waysToSimilar(id, all)
}

function misnamedSection(corpus: CorpusOutline, kind: string, id: string, carried: Carried): Way[] {
  const section = nearMiss(kind, SECTIONS)
  if (section === 'excerpts') return [guess({ title: 'Excerpts', href: pagePath.excerpts(corpus.corpus, carried.whole) })]
  if (section === 'compare') return [guess({ title: 'Compare events', href: pagePath.compare(corpus.corpus, carried.whole) })]
  const parts = id ? partsOf(corpus, section, carried) : []
  const same = parts.filter((one) => one.id === id)
  return same.length > 0 ? same.map(guess) : waysToSimilar(id, parts)
}

/**
 * Where an address below a corpus may have wanted to go: a part with a similar name, one whose section is left out or written otherwise.
 * @param kind the part of the address behind the corpus
 * @param id the one behind that; empty where there is none
 */
export function nearAddresses(corpus: CorpusOutline, kind: string, id: string, carried: Carried): Way[] {
  if (SECTIONS.includes(kind) && id) return waysToSimilar(id, partsOf(corpus, kind, carried))
  const list = LISTED.get(kind)
  if (list) return [{ title: list.title, href: `${pagePath.corpus(corpus.corpus, carried.rev)}#${list.id}` }]
  const misnamed = misnamedSection(corpus, kind, id, carried)
  return (misnamed.length > 0 ? misnamed : unsectioned(corpus, kind, carried)).slice(0, NAMED)
}
