import { type Kysely, sql } from 'kysely'
import type { CorpusDetail } from '@/lib/api/contract'
import { oncePerRevision } from '@/lib/store/once-per-revision'
import type { Database } from '@/lib/store/schema'

type EventDetail = CorpusDetail['events'][number]

interface EventCount {
  event_id: string
  outlet_id: string
  articles: number
  excerpts: number
}

/** Excerpts about an event or its parts, by outlet; an article has one outlet, so both counts add up. */
async function countsByOutlet(db: Kysely<Database>): Promise<EventCount[]> {
  const { rows } = await sql<EventCount>`
    select event_parts.event_id, excerpts.outlet_id, count(distinct excerpts.article_id) as articles, count(distinct excerpts.rid) as excerpts
    from event_parts
    join excerpt_events on excerpt_events.event_id = event_parts.part_id
    join excerpts on excerpts.rid = excerpt_events.rid and excerpts.article_id = excerpt_events.article_id
    group by event_parts.event_id, excerpts.outlet_id
    order by event_parts.event_id, excerpts.outlet_id`.execute(db)
  return rows
}

const sum = (counts: readonly EventCount[], what: 'articles' | 'excerpts') => counts.reduce((total, count) => total + count[what], 0)

/** The events with the numbers of articles and excerpts about them or their parts. */
export const corpusEvents = oncePerRevision(async (db: Kysely<Database>): Promise<EventDetail[]> => {
  const counts = await countsByOutlet(db)
  const events = await db.selectFrom('events').selectAll().orderBy('id').execute()
  return events.map((event) => {
    const own = counts.filter((count) => count.event_id === event.id)
    return {
      id: event.id,
      title: event.title,
      starts_on: event.starts_on,
      ends_on: event.ends_on,
      date_text: event.date_text,
      date_basis: event.date_basis,
      part_of: event.part_of,
      place: event.place,
      summary: event.summary,
      articles: sum(own, 'articles'),
      excerpts: sum(own, 'excerpts'),
      outlets: own.map(({ outlet_id, articles, excerpts }) => ({ outlet: outlet_id, articles, excerpts })),
    }
  })
})
