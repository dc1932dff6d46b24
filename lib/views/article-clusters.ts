import { type RawBuilder, sql } from 'kysely'
import { type Cluster, MAX_CLUSTERS, resampledNumber } from '@/lib/stats/cluster-shares'
import { type ChosenFramings, chosenFramings, visitChosen } from './chosen-framings'
import { areListed } from './frame-sources'
import { codedArticles, framedArticles, reviewedArticles } from './framed-articles'
import { CODE_SHIFT, DIRECT } from './framing-columns'
import type { Reading } from './view'

/** The articles of each outlet, or groups of them, with their excerpts by frame. */
export interface ArticleClusters {
  /** The frames that are counted, in the order of the counts. */
  readonly codes: readonly string[]
  readonly of: ReadonlyMap<string, readonly Cluster[]>
}

interface StoredCount {
  outlet: string
  cluster: number
  code: string | null
  n: number
}

/** The cluster of an article of an outlet, by the rank of its first excerpt. */
const clusterOf = (outlet: string, first: string) => sql`
  case when ${sql.ref(outlet)} in (select outlet from many) then ${sql.ref(first)} % ${sql.lit(MAX_CLUSTERS)} else ${sql.ref(first)} end`

const clustersQuery = (reading: Reading, found: RawBuilder<unknown>, outlets: readonly string[]) => sql<StoredCount>`
  with articles as (${reviewedArticles(reading)}),
  many as (select outlet from articles group by outlet having count(*) > ${sql.lit(MAX_CLUSTERS)}),
  dealt as (
    select outlet, place, size, ${clusterOf('articles.outlet', 'articles.first')} as cluster from articles where outlet in (${sql.join(outlets)})
  )
  select outlet, cluster, null as code, cast(sum(size) as bigint) as n from dealt group by outlet, cluster
  union all
  select dealt.outlet, dealt.cluster, found.code, cast(sum(found.n) as bigint) as n
  from (${found}) as found join dealt on dealt.place = found.place group by dealt.outlet, dealt.cluster, found.code
  order by outlet, cluster, code nulls first`

/** A cluster that is being counted. */
const newCluster = (codes: readonly string[]) => ({ size: 0, counts: new Float64Array(codes.length) })

async function queriedClusters(reading: Reading, found: RawBuilder<unknown>, outlets: readonly string[]): Promise<ArticleClusters> {
  const { rows } = await clustersQuery(reading, found, outlets).execute(reading.db)
  const codes = [...new Set(rows.flatMap(({ code }) => code ?? []))].sort()
  const places = new Map(codes.map((code, place) => [code, place]))
  const of = new Map<string, ReturnType<typeof newCluster>[]>(outlets.map((outlet) => [outlet, []]))
  for (const { outlet, code, n } of rows) {
    const clusters = of.get(outlet)
    if (code === null) clusters?.push({ ...newCluster(codes), size: n })
    else clusters?.at(-1)?.counts.set([n], places.get(code))
  }
  return { codes, of }
}

interface Dealt {
  readonly articles: number
  /** By number. */
  readonly clusters: Map<number, ReturnType<typeof newCluster>>
}

async function listedClusters(chosen: ChosenFramings, outlets: ReadonlyMap<string, number>, isDirect: boolean): Promise<ArticleClusters> {
  const { codes, ranks, outletOf, articles: articleOf, outlets: ids } = chosen.columns
  const dealt = ids.map((id): Dealt => ({ articles: outlets.get(id) ?? 0, clusters: new Map() }))
  let article = -1
  let cluster = newCluster(codes)
  const clusterAt = (at: number) => {
    const { articles, clusters } = dealt[outletOf[at] as number] as Dealt
    const number = resampledNumber(ranks[at] as number, articles)
    const known = clusters.get(number) ?? newCluster(codes)
    clusters.set(number, known)
    return known
  }
  const ofOutlets = { ...chosen, outlets: Uint8Array.from(ids, (id) => Number(outlets.has(id))) }
  await visitChosen(ofOutlets, ({ count, places, begins, ends, found }) => {
    for (let index = 0; index < count; index += 1) {
      const at = places[index] as number
      if (article !== articleOf[at]) cluster = clusterAt(at)
      article = articleOf[at] as number
      cluster.size += 1
      for (let one = begins[index] as number; one < (ends[index] as number); one += 1) {
        const framing = found[one] as number
        const code = framing >> CODE_SHIFT
        if (!isDirect || (framing & DIRECT) !== 0) cluster.counts[code] = (cluster.counts[code] as number) + 1
      }
    }
  })
  const inOrder = ({ clusters }: Dealt) => [...clusters].sort(([a], [b]) => a - b).map(([, one]) => one)
  return { codes, of: new Map(ids.flatMap((id, outlet) => (outlets.has(id) ? [[id, inOrder(dealt[outlet] as Dealt)]] : []))) }
}

/**
 * The articles of each outlet with their frames, as resampling needs them: at most 37 clusters, by the ranks of their first excerpts (`resampledNumber`).
 * @param outlets how many articles with reviewed excerpts each of them has
 * @param isDirect counts excerpts with the frame itself; without it also those with one below it
 */
export async function articleClusters(reading: Reading, outlets: ReadonlyMap<string, number>, isDirect = false): Promise<ArticleClusters> {
  if (outlets.size === 0) return { codes: [], of: new Map() }
  if (areListed(reading)) return listedClusters(await chosenFramings(reading.db, reading), outlets, isDirect)
  return queriedClusters(reading, isDirect ? codedArticles(reading) : framedArticles(reading), [...outlets.keys()])
}
