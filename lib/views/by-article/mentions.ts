import { sql } from 'kysely'
import type { Reading } from '@/lib/views/view'
import { voiceFacts } from '@/lib/views/voice-facts'

/** What one excerpt says on the word of one actor; null for the article's own voice. */
export interface MentionInExcerpt {
  article: string
  /** The rank of the excerpt. */
  rank: number
  outlet: string
  actor: string | null
  statements: number
  second_hand: boolean
  endorsed: number
  reported: number
}

/** What each excerpt of each article adds to the rows of `voices`. */
export async function mentionsByArticle(reading: Reading): Promise<MentionInExcerpt[]> {
  const { rows } = await sql<MentionInExcerpt>`
    select article, rid as rank, outlet, nullif(actor, '') as actor, count(*) as statements, bool_and(is_second_hand) as second_hand,
      count(*) filter (where attitude = 'endorses') as endorsed, count(*) filter (where attitude = 'reports') as reported
    from (${voiceFacts(reading)}) as facts group by article, rid, outlet, actor order by article, rid, actor`.execute(reading.db)
  return rows
}
