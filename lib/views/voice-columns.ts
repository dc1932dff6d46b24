import { sql } from 'kysely'
import { attitudes } from '@/lib/api/contract/statement'
import { columnsOfRevision } from '@/lib/store/kept-columns'
import { outletsByName } from '@/lib/store/outlets-by-name'
import { type Numbers, readColumns } from '@/lib/store/result-columns'
import { voiceFacts } from './voice-facts'

interface Named<N> {
  readonly id: string
  readonly name: N
}

/**
 * All claims and positions by whom each outlet quotes, in the order of their excerpts: columns of numbers, for to count 400,000 statements in code takes
 * some 5 ms, and the database a hundred. 11 bytes a statement and 8 a pair of an outlet and an actor, together 4 MB for a million excerpts.
 */
export interface VoiceColumns {
  /** In the order of their names; behind the actors, one with an empty id, the article's own voice. */
  readonly outlets: readonly Named<string>[]
  readonly actors: readonly (Named<string | null> & { readonly kind: string | null })[]
  /** Of each pair the places of both. */
  readonly outletOf: Int32Array
  readonly actorOf: Int32Array
  /** Of each statement: the rank of its excerpt, its pair, how it is made: the place of its attitude, and `SECOND_HAND` more where another hop stands between. */
  readonly ranks: Numbers
  readonly pairs: Int32Array
  readonly ways: Uint8Array
  /** The events that the statements are about, and of each statement the place of its own. */
  readonly events: readonly string[]
  readonly eventOf: Numbers | Uint16Array
}

const MOST_IN_TWO_BYTES = 0x1_00_00

export const SECOND_HAND = attitudes.length

const ATTITUDE = sql`case attitude ${sql.join(
  attitudes.map((attitude, place) => sql`when ${sql.lit(attitude)} then ${sql.lit(place)}`),
  sql` `,
)} end`

const STATEMENTS = sql`
  with facts as (${voiceFacts({ filters: {}, display: {} })}),
  placed_outlets as (select id, cast(row_number() over (order by name, id) - 1 as integer) as place from outlets),
  placed_events as (select id, cast(row_number() over (order by id) - 1 as integer) as place from events),
  placed_actors as (
    select id, cast(row_number() over (order by name, id) - 1 as integer) as place from actors
    union all select '', cast(count(*) as integer) from actors
  )
  select cast(facts.rid as integer) as ranks, placed_outlets.place as outlets, placed_actors.place as actors, placed_events.place as events,
    cast(${ATTITUDE} + case when is_second_hand then ${sql.lit(SECOND_HAND)} else 0 end as integer) as ways
  from facts join placed_outlets on placed_outlets.id = facts.outlet join placed_actors on placed_actors.id = facts.actor
    join placed_events on placed_events.id = facts.event
  order by facts.rid`

/** Numbers the pairs as they come. */
function numberPairs(outlets: Numbers, actors: Numbers, voices: number) {
  const numbers = new Map<number, number>()
  const pairs = Int32Array.from(outlets, (outlet, at) => {
    const cell = outlet * voices + (actors[at] as number)
    const number = numbers.get(cell) ?? numbers.size
    numbers.set(cell, number)
    return number
  })
  const cells = [...numbers.keys()]
  return {
    pairs,
    outletOf: Int32Array.from(cells, (cell) => Math.floor(cell / voices)),
    actorOf: Int32Array.from(cells, (cell) => cell % voices),
  }
}

/** Read once per revision. */
export const voiceColumns = columnsOfRevision(async (db): Promise<VoiceColumns> => {
  const [outlets, events, named, columns] = await Promise.all([
    outletsByName(db),
    db.selectFrom('events').select('id').orderBy('id').execute(),
    db.selectFrom('actors').select(['id', 'name', 'kind']).orderBy('name').orderBy('id').execute(),
    readColumns(db, STATEMENTS),
  ])
  const read = columns as Record<'ranks' | 'outlets' | 'actors' | 'events' | 'ways', Numbers>
  const actors = [...named, { id: '', name: null, kind: null }]
  return {
    outlets,
    actors,
    ...numberPairs(read.outlets, read.actors, actors.length),
    ranks: read.ranks,
    ways: Uint8Array.from(read.ways),
    events: events.map(({ id }) => id),
    eventOf: events.length <= MOST_IN_TWO_BYTES ? Uint16Array.from(read.events) : read.events,
  }
})
