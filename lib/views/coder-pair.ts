import { type Kysely, sql } from 'kysely'
import type { Database } from '@/lib/store/database'
import { keptAnswers } from './kept-answers'

/** Two coders, the first by id first, and how many excerpts both examined with the same codebooks. */
export interface CoderPair {
  coder_a: string
  coder_a_name: string
  coder_b: string
  coder_b_name: string
  n: number
}

const kept = keptAnswers<CoderPair[]>()

async function readPairs(db: Kysely<Database>): Promise<CoderPair[]> {
  const { rows } = await sql<CoderPair>`
    with pairs as (
      select a.coder_id as coder_a, b.coder_id as coder_b, count(*) as n
      from reviews as a join reviews as b on b.rid = a.rid and b.codebook = a.codebook
      where a.coder_id < b.coder_id group by a.coder_id, b.coder_id
    )
    select pairs.coder_a, first.name as coder_a_name, pairs.coder_b, second.name as coder_b_name, pairs.n
    from pairs join coders as first on first.id = pairs.coder_a join coders as second on second.id = pairs.coder_b
    order by pairs.n desc, pairs.coder_a, pairs.coder_b`.execute(db)
  return rows
}

/** The pairs of coders of a revision who examined the same excerpts, those with most first. */
export const coderPairs = (db: Kysely<Database>): Promise<CoderPair[]> => kept(db, '', () => readPairs(db))

/** The pair to read: both who are asked for, the one asked for with whom most was examined too, or the pair with most; undefined where there is none. */
export const chosenPair = (pairs: readonly CoderPair[], coders: readonly string[] = []): CoderPair | undefined =>
  pairs.find(({ coder_a, coder_b }) => coders.every((coder) => coder === coder_a || coder === coder_b))
