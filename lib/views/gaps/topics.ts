import { type RawBuilder, sql } from 'kysely'
import { activeFilters } from '@/lib/store/filters'
import { limitTo } from '@/lib/views/first-rows'
import { keptAnswers } from '@/lib/views/kept-answers'
import { revisionNames } from '@/lib/views/revision-names'
import type { GapKind, GapRow } from '@/lib/views/rows/gaps'
import type { Reading, Scope } from '@/lib/views/view'
import { canBeCounted, countFrames } from './counted-frames'
import { type FactNames, framesOf, nameFacts } from './fact-names'
import { excerptsBehind, kindsIn, topicQueries } from './facts'
import { inOneOrder, type Mention } from './one-order'

const BY_NAME = sql`topics.kind, topics.fact`

/** What the facts are ordered by: each ends with what names a fact. What all outlets mention is no gap and comes last. */
function orderOf({ filters, display }: Scope): RawBuilder<unknown> {
  if (display.sort === 'family') return BY_NAME
  if (display.sort === 'fewest') return sql`topics.outlets_with, topics.stated desc, ${BY_NAME}`
  const inAll = sql`case when topics.outlets_with >= ${sql.lit(filters.outlet?.length ?? 0)} then 1 else 0 end`
  return sql`${inAll}, topics.outlets_with desc, topics.stated desc, ${BY_NAME}`
}

type Nullable = 'event' | 'metric' | 'subject' | 'actor' | 'stance' | 'modality' | 'target' | 'code'
/** A fact, with its `place` in the order asked for, and an outlet that mentions it. */
export type Topic = Record<Nullable, string> &
  Pick<GapRow, 'event_title' | 'metric_name' | 'target_name' | 'code_name' | 'outlets_with' | 'family'> & {
    place: number
    kind: GapKind
    total: number
    outlet: string
    n: number
  }

/** A row for each of the first facts of some kinds of a scope, in the order asked for, and each outlet that mentions it. */
async function askMentions(reading: Reading, facts: number, kinds: readonly GapKind[]): Promise<Mention[]> {
  const order = orderOf(reading)
  const { rows } = await sql<Mention>`
    with ${topicQueries(reading, kinds)},
    shown as materialized (
      select row_number() over (order by ${order}) as place, topics.kind, topics.fact, topics.outlets_with, topics.stated, (select count(*) from topics) as total
      from (select * from topics order by ${order} ${limitTo(facts)}) as topics
    ),
    behind as (${excerptsBehind(reading, kinds)})
    select shown.place, shown.kind, shown.fact, shown.outlets_with, shown.stated, shown.total, behind.outlet, behind.n, behind.fid
    from shown join behind on behind.place = shown.place order by shown.place, behind.outlet`.execute(reading.db)
  return rows
}

/** The same; frames are counted beside the other kinds where they can be. */
async function readMentionsOf(reading: Reading, facts: number): Promise<Mention[]> {
  const kinds = kindsIn(reading)
  if (!kinds.includes('frames') || !canBeCounted(reading.filters)) return askMentions(reading, facts, kinds)
  const others = kinds.filter((kind) => kind !== 'frames')
  const [asked, frames, codes] = await Promise.all([
    others.length ? askMentions(reading, facts, others) : [],
    countFrames(reading.db, reading.filters),
    framesOf(reading.db),
  ])
  const numbers = new Map([...codes].map(([number, code]) => [code, number]))
  return inOneOrder(reading, asked, frames, { numbers, facts })
}

/** The facts that are mentioned, each once, as the first outlet to mention it has it. */
const firstOfEach = (mentions: readonly Mention[]): Mention[] => mentions.filter(({ place }, at) => mentions[at - 1]?.place !== place)

/** With the names of the facts: asked for when it is known which are shown, for few are. */
async function readTopics(reading: Reading, facts: number): Promise<Topic[]> {
  const mentions = await readMentionsOf(reading, facts)
  const firsts = firstOfEach(mentions)
  const [names, { events, metrics, targets, codes }] = await Promise.all([nameFacts(reading.db, firsts), revisionNames(reading.db)])
  const known = new Map(
    firsts.map(({ place }, at) => {
      const name = names[at] as FactNames
      const [metric, target, code] = [metrics.get(name.metric), targets.get(name.target), codes.get(name.code)]
      const titles = { event_title: events.get(name.event)?.title ?? null, metric_name: metric?.name ?? null }
      const family = metric?.family ?? target?.family ?? code?.codebook ?? ''
      return [place, { ...name, ...titles, target_name: target?.name ?? null, code_name: code?.name ?? null, family }] as const
    }),
  )
  return mentions.map(
    ({ place, outlets_with, total, outlet, n }) => ({ place, outlets_with, total, outlet, n, ...known.get(place) }) as Topic,
  )
}

const kept = keptAnswers<Topic[]>()
/** Longer answers are not kept: they are files, asked for once. */
const MOST_KEPT = 2_000

/** The first facts of a reading with each outlet that mentions them. The answer about whole outlets and one coder is kept: it is what a page without filters asks. */
export function readMentions(reading: Reading, facts: number): Promise<Topic[]> {
  const { db, display, filters, seed, top } = reading
  const ask = () => readTopics(reading, facts)
  const isWhole = activeFilters(filters).every((name) => name === 'coder' || name === 'outlet') && top <= MOST_KEPT
  return isWhole ? kept(db, [seed, display.kind, display.show, display.sort, facts].join(' '), ask) : ask()
}
