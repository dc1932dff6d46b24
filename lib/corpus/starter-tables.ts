import type { Corpus } from './tables'

const EVENT = { event_id: 'bridge-opening', coder_id: 'me' } as const
const DAILY = 'daily-example-bridge'
const ONLINE = 'example-online-bridge'

const article = (id: string, outlet_id: string, title: string, published_on: string) => ({
  id,
  outlet_id,
  title,
  published_on,
  published_basis: 'printed' as const,
  language: 'en',
})

const excerpt = (article_id: string, paragraph: number, summary: string) => ({
  id: `${article_id}-${paragraph}`,
  article_id,
  unit: 'paragraph' as const,
  paragraph,
  summary,
  events: [EVENT.event_id],
})

const searched = (article_id: string) =>
  (['figures', 'positions', 'frames'] as const).map((layer) => ({ article_id, ...EVENT, layer, coded: 'full' as const }))

const claim = (excerpt_id: string, value: string, voices: string[][]) => ({
  id: `${excerpt_id}-c1`,
  excerpt_id,
  ...EVENT,
  metric_id: 'crowd',
  comparator: 'approx' as const,
  value,
  voices,
  attitude: 'reports' as const,
})

const position = (excerpt_id: string, actor_id: string, stance: 'supports' | 'rejects') => ({
  id: `${excerpt_id}-s1`,
  excerpt_id,
  ...EVENT,
  actor_id,
  target_id: 'new-bridge',
  stance,
  modality: 'holds' as const,
  attitude: 'reports' as const,
})

const FIRST = `${DAILY}-1`
const SECOND = `${DAILY}-3`
const THIRD = `${ONLINE}-2`
const FOURTH = `${ONLINE}-4`

/** Two invented articles on one invented event, with a row or two of everything that can be coded but loaded terms and lists. */
export const STARTER_TABLES: Partial<Corpus['tables']> = {
  outlets: [
    { id: 'daily-example', name: 'Daily Example', medium: 'print', notes: 'Invented; replace it.' },
    { id: 'example-online', name: 'Example Online', medium: 'online', notes: 'Invented; replace it.' },
  ],
  actors: [
    { id: 'city-council', name: 'City council', kind: 'government-body' },
    { id: 'police', name: 'Police', kind: 'government-body' },
    { id: 'residents', name: 'Residents of the quarter', kind: 'group' },
  ],
  events: [{ id: EVENT.event_id, title: 'Opening of a bridge', starts_on: '2024-05-02', date_basis: 'printed' }],
  articles: [
    article(DAILY, 'daily-example', 'Bridge opened', '2024-05-02'),
    article(ONLINE, 'example-online', 'Protest at the new bridge', '2024-05-03'),
  ],
  excerpts: [
    excerpt(DAILY, 1, 'The article says that the bridge was opened on time and gives the police’s count of the crowd.'),
    excerpt(DAILY, 3, 'The article says that the city council stands by the bridge.'),
    excerpt(ONLINE, 2, 'The article gives the residents’ own count of the crowd that protested at the opening.'),
    excerpt(ONLINE, 4, 'The article says that the residents are against the bridge.'),
  ],
  coverage: [...searched(DAILY), ...searched(ONLINE)],
  coders: [{ id: EVENT.coder_id, name: 'Your name', kind: 'human' }],
  codes: [
    { id: 'progress', codebook: 'my-frames', kind: 'frame', name: 'Progress', definition: 'The matter as a step forward.' },
    { id: 'conflict', codebook: 'my-frames', kind: 'frame', name: 'Conflict', definition: 'The matter as a quarrel.' },
  ],
  reviews: [FIRST, SECOND, THIRD, FOURTH].map((excerpt_id) => ({ excerpt_id, codebook: 'my-frames', coder_id: EVENT.coder_id })),
  codings: [
    { excerpt_id: FIRST, code_id: 'progress', ...EVENT, attitude: 'endorses' },
    { excerpt_id: THIRD, code_id: 'conflict', ...EVENT, attitude: 'endorses' },
    { excerpt_id: FOURTH, code_id: 'conflict', ...EVENT, voices: [['residents']], attitude: 'reports' },
  ],
  metrics: [{ id: 'crowd', family: 'crowd', name: 'Crowd', kind: 'number', unit: 'people', decimals: 0 }],
  claims: [claim(FIRST, '200', [['police']]), claim(THIRD, '2000', [['residents']])],
  targets: [{ id: 'new-bridge', family: 'bridge', name: 'The new bridge', event_id: EVENT.event_id }],
  positions: [position(SECOND, 'city-council', 'supports'), position(FOURTH, 'residents', 'rejects')],
}
