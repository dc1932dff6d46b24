import type { DuckDBInstance } from '@duckdb/node-api'
import { stemOf } from '@/lib/store/stemming'
import { median, timings } from './measure'
import { RARE_WORD } from './selections'

const RUNS = 9
const RARE_STEM = stemOf('en')(RARE_WORD)
const FIFTY = Array.from({ length: 50 }, (_, index) => index * 197).join(', ')

/** A question asked with a refinement of the store and without it; for the order of the rows, of as many rows that stand scattered. */
const REFINEMENTS: readonly { name: string; with: string; without: string }[] = [
  {
    name: 'carried columns: codings of an outlet, 90 days',
    with: `select code_id, count(*) from codings
      where outlet_id = 'outlet-3' and first_day <= date '2023-05-06' and last_day >= date '2023-02-05' group by code_id`,
    without: `select codings.code_id, count(*) from codings join excerpts on excerpts.rid = codings.rid
      join articles on articles.id = excerpts.article_id
      where articles.outlet_id = 'outlet-3' and articles.first_day <= date '2023-05-06' and articles.last_day >= date '2023-02-05'
      group by codings.code_id`,
  },
  {
    name: 'row order: a part of the codings, not scattered',
    with: `select code_id, count(*) from codings where first_day between date '2023-02-05' and date '2023-05-06' group by code_id`,
    without: `select code_id, count(*) from codings where hash(fid) % 12 = 0 group by code_id`,
  },
  {
    name: 'carried columns: reviewed excerpts by outlet',
    with: `select outlet_id, count(*) from reviews where codebook = 'frames' and coder_id = 'coder-0' group by outlet_id`,
    without: `select articles.outlet_id, count(*) from reviews join excerpts on excerpts.rid = reviews.rid
      join articles on articles.id = excerpts.article_id
      where reviews.codebook = 'frames' and reviews.coder_id = 'coder-0' group by articles.outlet_id`,
  },
  {
    name: 'carried codebook: codings by code',
    with: `select code_id, count(*) from codings where codebook = 'frames' group by code_id`,
    without: `select code_id, count(*) from codings join codes on codes.id = codings.code_id where codes.codebook = 'frames' group by code_id`,
  },
  {
    name: 'listed frames: excerpts with each frame',
    with: `select frame_cells.code_id, sum(n) from (select cell, count(*) as n from framings where coder_id = 'coder-0' and codebook = 'frames' group by cell) as counts
      join frame_cells on frame_cells.cell = counts.cell group by frame_cells.code_id`,
    without: `select code_parts.code_id, count(distinct codings.rid) from codings join code_parts on code_parts.part_id = codings.code_id
      join reviews on reviews.rid = codings.rid and reviews.coder_id = codings.coder_id and reviews.codebook = codings.codebook
      where codings.coder_id = 'coder-0' and codings.codebook = 'frames' group by code_parts.code_id`,
  },
  {
    name: 'term rollup: counts by outlet and term',
    with: 'select outlet_id, term, sum(count) from term_counts group by outlet_id, term',
    without: `select articles.outlet_id, terms.term, sum(terms.count) from terms join articles on articles.id = terms.article_id
      group by articles.outlet_id, terms.term`,
  },
  {
    name: 'posting lists: excerpts with a word',
    with: `select octet_length(ranks) from stems where stem = '${RARE_STEM}' and language = 'en'`,
    without: `select count(*) from excerpt_texts where summary like '%${RARE_STEM}%'`,
  },
  {
    name: 'stored voices: excerpts by quoted actor',
    with: 'select actor_id, count(*) from excerpt_voices group by actor_id',
    without: `select actor_parts.actor_id, count(distinct spoken.rid) from (
      select codings.rid, actor_id from codings join coding_voices using (fid)
      union all select claims.rid, actor_id from claims join claim_voices using (fid)
      union all select p.rid, v.actor_id from positions as p join position_voices as v using (fid)
    ) as spoken join actor_parts on actor_parts.part_id = spoken.actor_id group by actor_parts.actor_id`,
  },
  {
    name: 'texts by key: 50 summaries',
    with: `select rid, summary from excerpt_texts where rid in (${FIFTY})`,
    without: `select rid, summary from excerpt_texts where rid + 0 in (${FIFTY})`,
  },
]

/** What each refinement buys: the same question asked of the same file in both ways. */
export async function printRefinements(instance: DuckDBInstance): Promise<void> {
  const connection = await instance.connect()
  console.log(`\n${'refinement'.padEnd(44)} without / with   with ms   without ms`)
  for (const { name, ...queries } of REFINEMENTS) {
    const taken = { with: 0, without: 0 }
    for (const way of ['with', 'without'] as const) {
      taken[way] = median(await timings(RUNS, () => connection.runAndReadAll(queries[way])))
    }
    console.log(
      `${name.padEnd(44)} ${(taken.without / taken.with).toFixed(1).padStart(10)} ${taken.with.toFixed(1).padStart(15)} ${taken.without.toFixed(1).padStart(11)}`,
    )
  }
  connection.closeSync()
}
