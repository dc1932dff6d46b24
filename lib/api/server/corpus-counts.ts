import { type Kysely, sql } from 'kysely'
import type { CorpusDetail } from '@/lib/api/contract/corpus'
import type { Database } from '@/lib/store/database'
import { oncePerRevision } from '@/lib/store/once-per-revision'

const COUNTED = ['outlets', 'events', 'articles', 'excerpts', 'claims', 'positions'] as const

/** Rows of the main tables. */
export const corpusCounts = oncePerRevision(async (db: Kysely<Database>): Promise<CorpusDetail['counts']> => {
  const counts = COUNTED.map((table) => sql`(select count(*) from ${sql.table(table)}) as ${sql.ref(table)}`)
  const { rows } = await sql<CorpusDetail['counts']>`select ${sql.join(counts)}`.execute(db)
  return rows[0] as CorpusDetail['counts']
})
