import { type Corpus, type CorpusDescription, type Row, TABLE_NAMES } from '@/lib/corpus/tables'
import { type SeededRandom, seededRandom } from './random'

/** A corpus with no rows at all. */
export function emptyCorpus(description: Partial<CorpusDescription> = {}): Corpus {
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, []])) as unknown as Corpus['tables']
  return { description: { name: 'tiny', title: 'A tiny corpus', ...description }, tables }
}

/**
 * A small corpus written by hand, with every table and every kind of claim: two outlets and a third that is only cited,
 * an event with a part, an article each with a printed day, with bounds and without any date.
 */
export function tinyCorpus(): Corpus {
  const coder_id = 'machine-1'
  const said = { attitude: 'reports', coder_id } as const
  const tables: Partial<Corpus['tables']> = {
    outlets: [
      {
        id: 'herald',
        name: 'The Herald',
        aliases: ['Herald'],
        country: 'GBR',
        medium: 'print',
        group: 'daily',
        homepage_url: 'https://herald.example/',
      },
      { id: 'tribune', name: 'The Tribune', country: 'USA', medium: 'online', group: 'weekly' },
      { id: 'wire', name: 'Wire Service', medium: 'agency' },
    ],
    actors: [
      { id: 'council', name: 'Election Council', kind: 'government-body', country: 'VEN', part_of: 'state-a' },
      { id: 'pollster-a', name: 'Pollster A', kind: 'pollster' },
      { id: 'pollster-b', name: 'Pollster B', kind: 'pollster' },
      { id: 'state-a', name: 'State A', kind: 'state', country: 'VEN' },
      { id: 'state-b', name: 'State B', kind: 'state', country: 'BOL' },
      { id: 'state-c', name: 'State C', kind: 'state', country: 'CHL' },
      { id: 'wire', name: 'Wire Service', kind: 'outlet', outlet_id: 'wire' },
    ],
    events: [
      {
        id: 'election-2024',
        title: 'The election',
        starts_on: '2024-07-28',
        ends_on: '2024-07-28',
        date_basis: 'printed',
        place: 'State A',
      },
      { id: 'unrest-2024', title: 'Unrest after the election', part_of: 'election-2024', date_basis: 'unknown' },
    ],
    articles: [
      {
        id: 'herald-1',
        outlet_id: 'herald',
        title: 'A count',
        title_basis: 'printed',
        authors: ['Zoe Ann', 'Al Bee'],
        published_on: '2024-07-30',
        published_basis: 'printed',
        url: 'https://herald.example/1',
        language: 'en',
        text_length: 900,
        word_count: 150,
      },
      {
        id: 'tribune-1',
        outlet_id: 'tribune',
        copy_outlet_id: 'wire',
        copy_published_on: '2024-08-12',
        title: 'Another count',
        published_from: '2024-08-01',
        published_to: '2024-08-10',
        published_basis: 'inferred',
        language: 'en',
        text_length: 500,
      },
      {
        id: 'tribune-2',
        outlet_id: 'tribune',
        title: 'A look back',
        title_basis: 'descriptive',
        published_basis: 'unknown',
        language: 'es',
      },
    ],
    excerpts: [
      {
        id: 'h1-a',
        article_id: 'herald-1',
        unit: 'passage',
        paragraph: 1,
        start: 0,
        end: 80,
        summary: 'The council puts turnout at 41.5 per cent; pollsters at less.',
        events: ['election-2024'],
      },
      {
        id: 'h1-b',
        article_id: 'herald-1',
        unit: 'paragraph',
        paragraph: 2,
        start: 82,
        end: 300,
        summary: 'Who recognises the result.',
        events: ['election-2024'],
      },
      {
        id: 'h1-c',
        article_id: 'herald-1',
        unit: 'passage',
        paragraph: 3,
        start: 302,
        end: 500,
        summary: 'Dozens hurt, it is said; the number is open.',
        events: ['election-2024', 'unrest-2024'],
      },
      {
        id: 't1-a',
        article_id: 'tribune-1',
        unit: 'passage',
        paragraph: 1,
        start: 0,
        end: 120,
        summary: 'Turnout was far below what was announced.',
        events: ['election-2024'],
      },
      {
        id: 't1-b',
        article_id: 'tribune-1',
        unit: 'passage',
        paragraph: 4,
        summary: 'State B no longer recognises it; one expects State C to follow.',
        events: ['election-2024'],
      },
      { id: 't2-a', article_id: 'tribune-2', unit: 'passage', summary: 'Looking back at the unrest.', events: ['unrest-2024'] },
    ],
    coverage: [
      { article_id: 'herald-1', event_id: 'election-2024', layer: 'figures', coder_id, coded: 'full' },
      { article_id: 'herald-1', event_id: 'election-2024', layer: 'positions', coder_id, coded: 'partial' },
      { article_id: 'tribune-1', event_id: 'election-2024', layer: 'figures', coder_id, coded: 'full' },
    ],
    coders: [{ id: coder_id, name: 'Machine coder 1', kind: 'machine' }],
    codes: [
      { id: 'fraud', codebook: 'frames', kind: 'frame', name: 'Fraud', color: '#0072b2' },
      { id: 'fraud-numbers', codebook: 'frames', parent_id: 'fraud', kind: 'frame', name: 'Fraud in the numbers' },
    ],
    reviews: [
      { excerpt_id: 'h1-a', codebook: 'frames', coder_id },
      { excerpt_id: 't1-a', codebook: 'frames', coder_id },
    ],
    codings: [
      { excerpt_id: 't1-a', code_id: 'fraud-numbers', coder_id, event_id: 'election-2024', attitude: 'endorses' },
      { excerpt_id: 't1-a', code_id: 'fraud-numbers', coder_id, event_id: 'election-2024', voices: [['wire']], attitude: 'reports' },
    ],
    metrics: [
      { id: 'injured', family: 'violence', name: 'Injured', kind: 'number', unit: 'people', decimals: 0 },
      { id: 'origin', family: 'violence', name: 'Where it began', kind: 'place' },
      { id: 'turnout-share', family: 'turnout', name: 'Turnout, share', kind: 'number', unit: '%', decimals: 1 },
      { id: 'turnout-voters', family: 'turnout', name: 'Turnout, voters', kind: 'number', unit: 'voters', decimals: 0 },
      { id: 'vote-share', family: 'result', name: 'Share of the vote', kind: 'number', unit: '%', decimals: 2 },
    ],
    claims: [
      {
        id: 'c-01',
        excerpt_id: 'h1-a',
        event_id: 'election-2024',
        metric_id: 'turnout-share',
        comparator: 'eq',
        value: '41.5',
        voices: [['council']],
        ...said,
      },
      {
        id: 'c-02',
        excerpt_id: 'h1-a',
        event_id: 'election-2024',
        metric_id: 'turnout-voters',
        comparator: 'approx',
        value: '8100000',
        voices: [['council']],
        ...said,
      },
      {
        id: 'c-03',
        excerpt_id: 't1-a',
        event_id: 'election-2024',
        metric_id: 'turnout-share',
        comparator: 'eq',
        value: '18.5',
        voices: [['wire'], ['pollster-a', 'pollster-b']],
        ...said,
      },
      {
        id: 'c-04',
        excerpt_id: 't1-a',
        event_id: 'election-2024',
        metric_id: 'turnout-voters',
        comparator: 'less_than',
        value: '3000000',
        wording: 'fewer than three million',
        attitude: 'endorses',
        coder_id,
      },
      {
        id: 'c-05',
        excerpt_id: 't1-a',
        event_id: 'election-2024',
        metric_id: 'turnout-share',
        comparator: 'eq',
        value: '41.5',
        voices: [['council']],
        attitude: 'disputes',
        coder_id,
      },
      {
        id: 'c-06',
        excerpt_id: 'h1-b',
        event_id: 'election-2024',
        metric_id: 'vote-share',
        subject_id: 'council',
        comparator: 'more_than',
        value: '51.2',
        counted_share: '80',
        as_of: '2024-07-29',
        sequence: 1,
        ...said,
      },
      {
        id: 'c-07',
        excerpt_id: 'h1-b',
        event_id: 'election-2024',
        metric_id: 'vote-share',
        subject_id: 'council',
        comparator: 'range',
        low: '50',
        high: '66',
        ...said,
      },
      {
        id: 'c-08',
        excerpt_id: 'h1-c',
        event_id: 'unrest-2024',
        metric_id: 'injured',
        scope: 'police',
        comparator: 'vague',
        wording: 'dozens',
        ...said,
      },
      { id: 'c-09', excerpt_id: 'h1-c', event_id: 'unrest-2024', metric_id: 'injured', comparator: 'unknown', ...said },
      {
        id: 'c-10',
        excerpt_id: 't2-a',
        event_id: 'unrest-2024',
        metric_id: 'injured',
        scope: 'police',
        comparator: 'one_of',
        values: ['50', '100', '200'],
        ...said,
      },
      { id: 'c-11', excerpt_id: 't2-a', event_id: 'unrest-2024', metric_id: 'origin', comparator: 'eq', answer: 'the capital', ...said },
      {
        id: 'c-12',
        excerpt_id: 'h1-b',
        event_id: 'election-2024',
        metric_id: 'injured',
        scope: 'states in the list',
        comparator: 'at_least',
        value: '2',
        ...said,
      },
      {
        id: 'c-13',
        excerpt_id: 't2-a',
        event_id: 'unrest-2024',
        metric_id: 'injured',
        comparator: 'at_most',
        value: '12',
        memo: 'As printed.',
        ...said,
      },
    ],
    targets: [
      { id: 'result', family: 'outcome', name: 'The announced result', event_id: 'election-2024' },
      { id: 'winner', family: 'outcome', name: 'The announced winner', event_id: 'election-2024' },
    ],
    lists: [{ id: 'recognising', excerpt_id: 'h1-b', name: 'States that recognise the result', complete: 'no', total_claim_id: 'c-12' }],
    positions: [
      {
        id: 'p-1',
        excerpt_id: 'h1-b',
        event_id: 'election-2024',
        actor_id: 'state-a',
        target_id: 'result',
        stance: 'recognises',
        modality: 'holds',
        list_id: 'recognising',
        ...said,
      },
      {
        id: 'p-2',
        excerpt_id: 'h1-b',
        event_id: 'election-2024',
        actor_id: 'state-b',
        target_id: 'result',
        stance: 'recognises',
        modality: 'holds',
        list_id: 'recognising',
        sequence: 1,
        ...said,
      },
      {
        id: 'p-3',
        excerpt_id: 't1-b',
        event_id: 'election-2024',
        actor_id: 'state-b',
        target_id: 'result',
        stance: 'recognises',
        modality: 'withdrawn',
        sequence: 2,
        voices: [['wire'], ['state-b']],
        ...said,
      },
      {
        id: 'p-4',
        excerpt_id: 't1-b',
        event_id: 'election-2024',
        actor_id: 'state-c',
        target_id: 'result',
        stance: 'rejects',
        modality: 'expected',
        voices: [['wire']],
        ...said,
      },
      {
        id: 'p-5',
        excerpt_id: 't1-a',
        event_id: 'election-2024',
        actor_id: 'state-c',
        target_id: 'result',
        stance: 'questions',
        modality: 'holds',
        as_of: '2024-08-01',
        ...said,
      },
      {
        id: 'p-6',
        excerpt_id: 'h1-a',
        event_id: 'election-2024',
        actor_id: 'state-c',
        target_id: 'winner',
        stance: 'waits',
        modality: 'denied',
        attitude: 'disputes',
        coder_id,
      },
    ],
    terms: [{ article_id: 'tribune-1', term: 'sham election', count: 3, attributed_count: 1 }],
  }
  const corpus = emptyCorpus({ description: 'Made by hand, for tests.', keywords: ['test'] })
  return { ...corpus, tables: { ...corpus.tables, ...tables } }
}

/** How many rows a built corpus has. */
export interface CorpusSize {
  outlets: number
  actors: number
  events: number
  articles: number
  excerptsPerArticle: number
  factsPerExcerpt: number
}

export interface CorpusOverrides {
  description?: Partial<CorpusDescription>
  size?: Partial<CorpusSize>
  /** Whole tables in place of the built ones. */
  tables?: Partial<Corpus['tables']>
}

const DEFAULT_SIZE: CorpusSize = { outlets: 4, actors: 12, events: 5, articles: 12, excerptsPerArticle: 4, factsPerExcerpt: 3 }
const CODER = 'machine-1'

/** A valid corpus of any size: the same seed and overrides give the same corpus. */
export function buildCorpus(seed = 1, overrides: CorpusOverrides = {}): Corpus {
  const size = { ...DEFAULT_SIZE, ...overrides.size }
  const random = seededRandom(seed)
  const corpus = emptyCorpus({ name: `built-${seed}`, title: `Corpus built from seed ${seed}`, ...overrides.description })
  const frame = { ...corpus.tables, ...buildFrame(random, size) }
  const facts = buildFacts(random, size, frame)
  return { ...corpus, tables: { ...frame, ...facts, ...overrides.tables } }
}

const numbered = (prefix: string, index: number) => `${prefix}-${index + 1}`
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))

function buildDay(random: SeededRandom): string {
  return new Date(Date.UTC(2024, 0, random.integer(1, 366))).toISOString().slice(0, 10)
}

/** Outlets, actors, events, articles, metrics, targets, coders: what facts refer to. */
function buildFrame(random: SeededRandom, size: CorpusSize): Partial<Corpus['tables']> {
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

function buildFacts(random: SeededRandom, size: CorpusSize, frame: Corpus['tables']): Facts {
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
