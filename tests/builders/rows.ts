import type { FigureRow } from '@/lib/views/rows/figures'
import type { PositionRow } from '@/lib/views/rows/positions'
import { seededRandom } from './random'

let serial = 0

/** A figure row: 41.5 % turnout in an outlet's own voice, unless overridden. Chains may be given as `bbc|datanalisis+torino`. */
export function figureRow(overrides: Partial<FigureRow> & { chain?: string } = {}): FigureRow {
  const { chain, ...cells } = overrides
  const claim = cells.claim ?? `claim-${++serial}`
  const voices = chain ? chain.split('|').map((hop) => hop.split('+')) : []
  return {
    claim,
    event: 'vote-2017',
    event_title: 'The vote of 2017',
    metric: 'turnout-share',
    metric_name: 'Turnout, share of the electorate',
    metric_kind: 'number',
    family: 'turnout',
    unit: '%',
    decimals: 1,
    subject: null,
    subject_name: null,
    scope: null,
    comparator: 'eq',
    value: cells.answer ? null : 41.5,
    low: null,
    high: null,
    values: null,
    answer: null,
    counted_share: null,
    as_of: null,
    sequence: null,
    wording: null,
    outlet: 'mintpress',
    outlet_name: 'MintPress News',
    article: 'mintpress-2017',
    published_on: '2017-08-01',
    voices,
    voice_names: voices.map((hop) => hop.map(actorName)),
    relayed: false,
    attitude: 'reports',
    coder: 'coder-1',
    memo: null,
    excerpt: `${claim}-excerpt`,
    n: 1,
    href: `/api/corpora/test/views/figures/excerpts?rev=0&row=${claim}`,
    ...cells,
  }
}

/** `torino-capital` as a name: `Torino Capital`. */
export function actorName(id: string): string {
  return id.replace(/(^|-)([a-z])/g, (_, dash, letter) => `${dash && ' '}${letter.toUpperCase()}`)
}

/** A position row: an outlet says in its own voice that Peru recognises a winner, unless overridden. */
export function positionRow(overrides: Partial<PositionRow> = {}): PositionRow {
  const actor = overrides.actor ?? 'peru'
  const outlet = overrides.outlet ?? 'codepink'
  const target = overrides.target ?? 'winner'
  const row: PositionRow = {
    event: 'vote-2024',
    event_title: 'The vote of 2024',
    actor,
    actor_name: actorName(actor),
    actor_kind: 'state',
    country: null,
    outlet,
    outlet_name: actorName(outlet),
    voice: null,
    voice_name: overrides.voice ? actorName(overrides.voice) : null,
    target,
    target_name: actorName(target),
    target_family: 'presidency-2024',
    stance: 'recognises',
    modality: 'holds',
    statements: 1,
    relayed: false,
    attitudes: ['reports'],
    chains: [''],
    article: `${outlet}-1`,
    sequence: null,
    as_of: null,
    conflict: false,
    n: 1,
    href: '',
    ...overrides,
  }
  const key = [row.event, row.actor, row.outlet, row.voice ?? '', row.target, row.stance, row.modality].join('~')
  return { ...row, href: row.href || `/api/corpora/test/views/positions/excerpts?rev=0&row=${key}` }
}

/** The turnout of 2017 in one article: an authority, a pollster relayed by an outlet, opposition leaders. */
export function turnoutOf2017(): FigureRow[] {
  const voters = { metric: 'turnout-voters', metric_name: 'Turnout, voters', unit: 'voters', decimals: 0 }
  const disputed = { attitude: 'disputes' } as const
  return [
    figureRow({ claim: 'cne-share', chain: 'cne', value: 41.5 }),
    figureRow({ claim: 'bbc-share', chain: 'bbc|cne', value: 41.5, relayed: true }),
    figureRow({ claim: 'poll-share', chain: 'nbc-news|datanalisis+torino-capital', value: 18.5, relayed: true, ...disputed }),
    figureRow({ claim: 'opposition-voters', chain: 'opposition', comparator: 'less_than', value: 3e6, ...disputed, ...voters }),
    figureRow({ claim: 'poll-voters', chain: 'nbc-news|datanalisis+torino-capital', value: 3.6e6, relayed: true, ...disputed, ...voters }),
    figureRow({ claim: 'cne-voters', chain: 'cne', value: 8.1e6, ...voters }),
  ]
}

const COMPARATORS = ['eq', 'approx', 'more_than', 'less_than', 'at_least', 'at_most', 'range', 'one_of', 'vague', 'unknown'] as const

/** `count` figure rows of a few metrics, subjects, outlets and chains; the same seed gives the same rows. */
export function someFigureRows(seed: number, count: number): FigureRow[] {
  const { integer, pick, chance } = seededRandom(seed)
  return Array.from({ length: count }, (_, place) => {
    const metric = integer(0, 5)
    const comparator = pick(COMPARATORS)
    const low = integer(0, 2000)
    const outlet = pick(['a', 'b', 'c'])
    return figureRow({
      claim: `c${place}`,
      metric: `m${metric}`,
      metric_name: `Metric ${metric}`,
      family: `family-${metric % 3}`,
      unit: pick([null, '%', 'people', 'US$']),
      subject: chance(0.5) ? 'somebody' : null,
      subject_name: null,
      comparator,
      value: ['range', 'one_of', 'vague', 'unknown'].includes(comparator) ? null : low,
      low: comparator === 'range' ? low : null,
      high: comparator === 'range' ? low + integer(0, 500) : null,
      values: comparator === 'one_of' ? [low, low + 5] : null,
      sequence: chance(0.2) ? integer(1, 3) : null,
      outlet,
      outlet_name: outlet.toUpperCase(),
      chain: pick(['', 'x', 'x|y', 'y+z']),
    })
  })
}
