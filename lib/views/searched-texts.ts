import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { oncePerRevision } from '@/lib/store/once-per-revision'

/** The texts of a whole revision in which loaded terms were looked for. */
export interface SearchedTexts {
  /** Every article was searched. */
  all: boolean
  /** Words of the outlets all of whose articles were measured. */
  words: number
  /** Outlets with an article that was not. */
  unmeasured: readonly string[]
}

const SEARCHED = sql`
  select article_id from terms union all select article_id from coverage where layer = 'terms' and coded <> 'none'`

/** A text without a loaded term tells as much as one with many, if it was searched. Of the table `articles`. */
export const wasSearched = ({ all }: SearchedTexts): RawBuilder<SqlBool> =>
  all ? sql<SqlBool>`1 = 1` : sql<SqlBool>`articles.id in (${SEARCHED})`

/** Asked once: it does not depend on a selection. */
export const searchedTexts = oncePerRevision(async (db): Promise<SearchedTexts> => {
  const { rows } = await sql<{ outlet: string; searched: number; words: number | null }>`
    select outlet_id as outlet, count(*) as searched, case when count(word_count) = count(*) then cast(sum(word_count) as bigint) end as words
    from articles where articles.id in (${SEARCHED}) group by outlet_id order by outlet_id`.execute(db)
  const { n } = await db.selectFrom('articles').select(db.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  return {
    all: rows.reduce((sum, { searched }) => sum + searched, 0) === n,
    words: rows.reduce((sum, { words }) => sum + (words ?? 0), 0),
    unmeasured: rows.flatMap(({ outlet, words }) => (words === null ? [outlet] : [])),
  }
})
