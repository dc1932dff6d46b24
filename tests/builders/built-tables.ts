import type { Corpus, Row } from '@/lib/corpus/tables'
import type { SeededRandom } from './random'

/** How many rows a built corpus has. */
export interface CorpusSize {
  outlets: number
  actors: number
  events: number
  articles: number
  excerptsPerArticle: number
  factsPerExcerpt: number
}

const CODER = 'machine-1'

const numbered = (prefix: string, index: number) => `${prefix}-${index + 1}`
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))

function buildDay(random: SeededRandom): string {
  return new Date(Date.UTC(2024, 0, random.integer(1, 366))).toISOString().slice(0, 10)
}

/** Outlets, actors, events, articles, metrics, targets, coders: what facts refer to. */
export function buildFrame(random: SeededRandom, size: CorpusSize): Partial<Corpus['tables']> {
  const outlets = times(size.outlets, (i) => ({
    id: numbered('outlet', i),
    name: `Outlet ${i + 1}`,
    group: random.pick(['north', 'south']),
  }))
  const actors = times(size.actors, (i): Row<'actors'> => {
    const base = { id: numbered('actor', i), name: `Actor ${i + 1}` }
    if (i < outlets.length && i % 3 === 2) return { ...base, kind: 'outlet', outlet_id: numbered('outlet', i) }
    const kind = random.pick(['state', 'person', 'organisation'] as const)
    return i > 3 && random.chance(0.25) ? { ...base, kind, part_of: numbered('actor', random.integer(0, 3)) } : { ...base, kind }
  })
  const events = times(size.events, (i): Row<'events'> => {
    const event = { id: numbered('event', i), title: `Event ${i + 1}`, starts_on: buildDay(random) }
    return i > 0 && random.chance(0.4) ? { ...event, part_of: numbered('event', random.integer(0, i - 1)) } : event
  })
  const metrics = times(
    4,
    (i): Row<'metrics'> => ({
      id: numbered('metric', i),
      family: i < 2 ? 'turnout' : 'result',
      name: `Metric ${i + 1}`,
      kind: 'number',
      unit: '%',
      decimals: 1,
    }),
  )
  const targets = times(3, (i): Row<'targets'> => ({ id: numbered('target', i), family: 'outcome', name: `Target ${i + 1}` }))
  const articles = times(size.articles, (i) => buildArticle(random, i, size))
  return { outlets, actors, events, metrics, targets, articles, coders: [{ id: CODER, name: 'Machine coder 1', kind: 'machine' }] }
}

function buildArticle(random: SeededRandom, index: number, size: CorpusSize): Row<'articles'> {
  const article = {
    id: numbered('article', index),
    outlet_id: numbered('outlet', random.integer(0, size.outlets - 1)),
    title: `Article ${index + 1}`,
    language: random.pick(['en', 'es']),
  }
  const day = buildDay(random)
  if (random.chance(0.8)) return { ...article, published_on: day, published_basis: 'printed' }
  return random.chance(0.5) ? { ...article, published_from: day, published_basis: 'inferred' } : { ...article, published_basis: 'unknown' }
}

type Facts = Pick<Corpus['tables'], 'excerpts' | 'claims' | 'positions'>

export function buildFacts(random: SeededRandom, size: CorpusSize, frame: Corpus['tables']): Facts {
  const facts: Facts = { excerpts: [], claims: [], positions: [] }
  for (const article of frame.articles) {
    times(size.excerptsPerArticle, (i) => {
      const id = `${article.id}-${i + 1}`
      const event_id = random.pick(frame.events).id
      facts.excerpts.push({
        id,
        article_id: article.id,
        unit: 'passage',
        paragraph: i + 1,
        summary: `Summary of ${id} about ${event_id}.`,
        events: [event_id],
      })
      times(size.factsPerExcerpt, (j) => addFact(facts, random, frame, { id: `${id}-${j + 1}`, excerpt_id: id, event_id }))
    })
  }
  return facts
}

function addFact(
  facts: Facts,
  random: SeededRandom,
  frame: Corpus['tables'],
  place: { id: string; excerpt_id: string; event_id: string },
): void {
  const voices = buildVoices(random, frame)
  const said = { ...(voices && { voices }), attitude: random.pick(['endorses', 'reports', 'disputes'] as const), coder_id: CODER }
  if (random.chance(0.5)) {
    const subject_id = random.pick(frame.actors).id
    facts.claims.push({ ...place, metric_id: random.pick(frame.metrics).id, subject_id, ...buildStatement(random), ...said })
    return
  }
  facts.positions.push({
    ...place,
    actor_id: random.pick(frame.actors).id,
    target_id: random.pick(frame.targets).id,
    stance: random.pick(['recognises', 'supports', 'waits', 'neutral', 'questions', 'condemns', 'rejects'] as const),
    modality: random.pick(['holds', 'holds', 'holds', 'denied', 'expected', 'withdrawn'] as const),
    ...said,
  })
}

function buildVoices(random: SeededRandom, frame: Corpus['tables']): string[][] | undefined {
  const hops = random.integer(0, 2)
  if (hops === 0) return undefined
  return times(hops, () => [...new Set(times(random.integer(1, 2), () => random.pick(frame.actors).id))])
}

function buildStatement(random: SeededRandom): Pick<Row<'claims'>, 'comparator' | 'value' | 'low' | 'high' | 'values'> {
  const number = random.integer(0, 800)
  const comparator = random.pick([
    'eq',
    'eq',
    'approx',
    'more_than',
    'less_than',
    'at_least',
    'at_most',
    'range',
    'one_of',
    'vague',
    'unknown',
  ] as const)
  if (comparator === 'vague' || comparator === 'unknown') return { comparator }
  if (comparator === 'range') return { comparator, low: tenths(number), high: tenths(number + random.integer(0, 200)) }
  if (comparator === 'one_of') return { comparator, values: [tenths(number), tenths(number + 1)] }
  return { comparator, value: tenths(number) }
}

/** A count of tenths as a decimal in its one spelling. */
const tenths = (count: number) => (count % 10 === 0 ? `${count / 10}` : `${Math.floor(count / 10)}.${count % 10}`)
