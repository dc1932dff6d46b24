import { type Kysely, sql } from 'kysely'
import type { CorpusDetail } from '@/lib/api/contract/corpus'
import type { Database } from '@/lib/store/database'
import { oncePerRevision } from '@/lib/store/once-per-revision'

type EventDetail = CorpusDetail['events'][number]

interface EventCount {
  event_id: string
  outlet_id: string
  articles: number
  excerpts: number
}

/**
 * Excerpts about an event or its parts, by outlet; an article has one outlet, so both counts add up. Most events have no parts: of those an excerpt
 * has each once, and need not be told from itself.
 */
async function countsByOutlet(db: Kysely<Database>): Promise<EventCount[]> {
  const { rows } = await sql<EventCount>`
    with wholes as (select event_id from event_parts group by event_id having count(*) > 1),
    told as (
      select event_id, article_id, count(*) as excerpts from excerpt_events
      where event_id not in (select event_id from wholes) group by event_id, article_id
      union all
      select event_parts.event_id, excerpt_events.article_id, count(distinct excerpt_events.rid) as excerpts
      from event_parts join excerpt_events on excerpt_events.event_id = event_parts.part_id
      where event_parts.event_id in (select event_id from wholes) group by event_parts.event_id, excerpt_events.article_id)
    select told.event_id, articles.outlet_id, count(*) as articles, cast(sum(told.excerpts) as bigint) as excerpts
    from told join articles on articles.id = told.article_id
    group by told.event_id, articles.outlet_id
    order by told.event_id, articles.outlet_id`.execute(db)
  return rows
}

const sum = (counts: readonly EventCount[], what: 'articles' | 'excerpts') => counts.reduce((total, count) => total + count[what], 0)

/** The events with the numbers of articles and excerpts about them or their parts. */
export const corpusEvents = oncePerRevision(async (db: Kysely<Database>): Promise<EventDetail[]> => {
  const counts = new Map<string, EventCount[]>()
  for (const count of await countsByOutlet(db)) counts.get(count.event_id)?.push(count) ?? counts.set(count.event_id, [count])
  const events = await db.selectFrom('events').selectAll().orderBy('id').execute()
  return events.map((event) => {
    const own = counts.get(event.id) ?? []
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
