import { setImmediate as nextTurn } from 'node:timers/promises'
import { type RawBuilder, sql } from 'kysely'
import type { Note } from '@/lib/api/contract/table'
import { selectionQuery } from '@/lib/selection/serialise'
import { MIN_CLUSTERS } from '@/lib/stats/cluster-shares'
import { type Distance, distanceEstimate, type Profile, profileOf } from '@/lib/stats/distance-estimates'
import { APPLICABLE, type Filters } from '@/lib/store/filters'
import { oncePerRevision } from '@/lib/store/once-per-revision'
import { articleClusters } from './article-clusters'
import { chosenFramings } from './chosen-framings'
import { BOOK_OPTION, codingNotes, settleCoding } from './coding-scope'
import { codedFacts } from './frame-facts'
import { areListed } from './frame-sources'
import { codedOutlets, reviewedOutlets } from './framed-articles'
import { areCountable, countFramings } from './framing-counts'
import { keptAnswers, keyOfReading } from './kept-answers'
import { seedOfOutlet } from './outlet-draws'
import { distanceCells, MIN_EXCERPTS, mostReviewed, shortage } from './rows/compared-outlets'
import { MOST_COMPARED, type SimilarityRow } from './rows/similarity'
import { BEHIND_COLUMNS, defineView, type Reading, type ReadRows, type Scope } from './view'

interface Counted {
  outlet: string
  /** Reviewed excerpts. */
  total: number
  /** Articles with such. */
  articles: number
  /** Excerpts with a frame, where they are known already. */
  framed: number | null
}

interface Compared extends Omit<Counted, 'total'> {
  /** Outlets with reviewed excerpts in all. */
  outlets: number
}

/** Outlets with reviewed excerpts, counted in the lists of framings. */
async function listedOutlets(db: Reading['db'], scope: Scope): Promise<Counted[]> {
  const chosen = await chosenFramings(db, scope)
  if (!areCountable(chosen)) return queriedOutlets(db, scope)
  const { excerpts, articles, framed } = await countFramings(chosen)
  return chosen.columns.outlets.flatMap((outlet, at) =>
    excerpts[at] ? [{ outlet, total: excerpts[at] as number, articles: articles[at] as number, framed: framed[at] as number }] : [],
  )
}

async function queriedOutlets(db: Reading['db'], scope: Scope): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select outlet, total, articles_total as articles, null as framed from (${reviewedOutlets(scope)}) as reviewed`.execute(db)
  return rows
}

async function readCompared(db: Reading['db'], scope: Scope): Promise<Compared[]> {
  const outlets = await (areListed(scope) ? listedOutlets(db, scope) : queriedOutlets(db, scope))
  return mostReviewed(outlets, MOST_COMPARED).map(({ outlet, articles, framed }) => ({ outlet, articles, framed, outlets: outlets.length }))
}

const keptOutlets = keptAnswers<Compared[]>()

/** The outlets that are compared: those with most reviewed excerpts, the first by id first. Asked for again with every list of excerpts behind a row. */
const comparedOutlets = (db: Reading['db'], scope: Scope): Promise<Compared[]> =>
  keptOutlets(db, `${selectionQuery({ filters: scope.filters })} ${scope.filters.lacking}`, () => readCompared(db, scope))

/** What was settled on need not be looked up again. */
const settled = new WeakMap<Filters, Compared[]>()

/** Settles on one coding, and on the outlets to compare. */
async function settle(db: Reading['db'], scope: Scope): Promise<Scope> {
  const coding = await settleCoding(db, scope)
  const compared = await comparedOutlets(db, coding)
  const filters = compared.length ? { ...coding.filters, outlet: compared.map(({ outlet }) => outlet) } : { ...coding.filters }
  settled.set(filters, compared)
  return { ...coding, filters }
}

const isCompared = ({ filters: { outlet } }: Scope) => (outlet ? sql`id in (${sql.join(outlet)})` : sql`1 = 0`)

/** A coding stands behind every pair of its outlet. */
const facts = (scope: Scope): RawBuilder<unknown> => sql`
  with compared as (select id as outlet from outlets where ${isCompared(scope)}),
  pairs as (select a.outlet, b.outlet as other from compared as a join compared as b on a.outlet < b.outlet),
  coded as (${codedFacts(scope)})
  select coded.rid, pairs.outlet, pairs.other from coded join pairs on pairs.outlet = coded.outlet
  union all
  select coded.rid, pairs.outlet, pairs.other from coded join pairs on pairs.other = coded.outlet`

interface Outlet {
  id: string
  name: string
  /** Articles with reviewed excerpts. */
  articles: number
  /** Excerpts with a frame. */
  excerpts: number
  /** Outlets with reviewed excerpts in all. */
  outlets: number
}

/** The outlets of a revision, by id. */
const outletNames = oncePerRevision(async (db): Promise<ReadonlyMap<string, string>> => {
  const outlets = await db.selectFrom('outlets').select(['id', 'name']).execute()
  return new Map(outlets.map(({ id, name }) => [id, name]))
})

/** Excerpts with a frame, by outlet. */
async function readFramed(reading: Reading, compared: readonly Compared[]): Promise<ReadonlyMap<string, number>> {
  if (compared.every(({ framed }) => framed !== null)) return new Map(compared.map(({ outlet, framed }) => [outlet, framed ?? 0]))
  const { rows } = await sql<{ outlet: string; excerpts: number }>`${codedOutlets(reading)}`.execute(reading.db)
  return new Map(rows.map(({ outlet, excerpts }) => [outlet, excerpts]))
}

/** The outlets that a reading compares, the first by id first. */
async function readOutlets(reading: Reading): Promise<Outlet[]> {
  const compared = settled.get(reading.filters) ?? (await comparedOutlets(reading.db, reading))
  const [framed, names] = await Promise.all([readFramed(reading, compared), outletNames(reading.db)])
  return compared.map(({ outlet, articles, outlets }) => ({
    id: outlet,
    name: names.get(outlet) ?? outlet,
    excerpts: framed.get(outlet) ?? 0,
    articles,
    outlets,
  }))
}

const pairOf = (a: Outlet, b: Outlet) => `${a.id}~${b.id}`

/** The distances of all pairs of outlets, the first by id first. Other requests have their turn between outlets. */
async function readDistances(reading: Reading, outlets: readonly Outlet[]): Promise<Map<string, Distance>> {
  const clusters = await articleClusters(reading, new Map(outlets.map(({ id, articles }) => [id, articles])), true)
  const profiles: [Outlet, Profile][] = []
  for (const outlet of outlets) {
    profiles.push([outlet, profileOf(clusters.of.get(outlet.id) ?? [], clusters.codes.length, seedOfOutlet(reading, outlet.id))])
    await nextTurn()
  }
  const distances = new Map<string, Distance>()
  for (const [at, [a, profile]] of profiles.entries()) {
    for (const [b, other] of profiles.slice(at + 1)) distances.set(pairOf(a, b), distanceEstimate(profile, other))
    await nextTurn()
  }
  return distances
}

const kept = keptAnswers<Map<string, Distance>>()

function pairRow(distances: ReadonlyMap<string, Distance>, a: Outlet, b: Outlet, { filters }: Reading): Omit<SimilarityRow, 'href'> {
  const { coder: [coder = ''] = [], codebook: [codebook = ''] = [] } = filters
  return {
    outlet: a.id,
    outlet_name: a.name,
    other: b.id,
    other_name: b.name,
    ...distanceCells(distances.get(pairOf(a, b)), a, b),
    codebook,
    coder,
    n: a.excerpts + b.excerpts,
  }
}

function shortageNotes(outlets: readonly Outlet[]): Note[] {
  const first = outlets[0]
  const [compared, all] = [outlets.length, first?.outlets ?? 0]
  if (all === 1)
    return [{ code: 'refused', text: `${first?.name} alone has reviewed excerpts here, and a distance is between two outlets.` }]
  return all > compared
    ? [{ code: 'outlets-left-out', text: `Of ${all} outlets the ${compared} with most reviewed excerpts are compared.` }]
    : []
}

/** The farthest first, refused pairs last. */
const byDistance = (a: Pick<SimilarityRow, 'distance'>, b: Pick<SimilarityRow, 'distance'>) => (b.distance ?? -1) - (a.distance ?? -1)

async function rows(reading: Reading): Promise<ReadRows<SimilarityRow>> {
  const [outlets, notes] = await Promise.all([readOutlets(reading), codingNotes(reading.db, reading)])
  const enough = outlets.filter((outlet) => !shortage(outlet))
  const distances = await kept(reading.db, keyOfReading(reading), async () =>
    enough.length > 1 ? readDistances(reading, enough) : new Map(),
  )
  const pairs = outlets.flatMap((a, at) => outlets.slice(at + 1).map((b) => pairRow(distances, a, b, reading)))
  if (reading.display.sort === 'distance') pairs.sort(byDistance)
  return { rows: pairs.slice(0, reading.top), total: pairs.length, notes: [...shortageNotes(outlets), ...notes] }
}

export const similarity = defineView<SimilarityRow>({
  id: 'similarity',
  version: 3,
  tables: ['codings', 'reviews'],
  title: 'Similarity',
  question: 'How far apart are the outlets in their frames?',
  subtitle: 'Jensen–Shannon distance between the frames of two outlets: 0 where they are used in equal parts, 1 where none is shared',
  method: [
    'A row is a pair of outlets. Each outlet’s frames are a distribution: how its excerpts with a frame divide among the frames of one codebook, as one coder applied them; an excerpt with two frames counts in both. The distance is the square root of the Jensen–Shannon divergence in bits (Lin 1991; Endres and Schindelin 2003). It looks at the frames alone, not at who says what with them.',
    `A pair is refused, with the reason, where an outlet has fewer than ${MIN_CLUSTERS} articles with reviewed excerpts or fewer than ${MIN_EXCERPTS} excerpts with a frame: what an outlet does cannot be told from what one article does.`,
    'The interval is of 95 %: the articles of both outlets are resampled 1,000 times; of more than 37 articles, 37 groups. From samples the distance comes out too large, the more so the fewer excerpts there are.',
    'Two samples of one outlet have a distance above 0 as well. How much chance alone makes of it is found by dividing the articles of each outlet at random into two halves (half-samples: McCarthy 1969) and comparing one half of both, mixed in equal parts, with the other half of both: the mixtures differ as much as samples of these sizes do, and not by outlet. “By chance up to” is what 95 in 100 of 500 such distances stay below. A distance that is not above it is no sign of a difference.',
    `The ${MOST_COMPARED} outlets with most reviewed excerpts are compared; a filter on outlets chooses others. Behind a row stand the excerpts of both outlets with a frame.`,
  ],
  options: {
    sort: { kind: 'choice', choices: ['outlet', 'distance'], default: 'outlet', title: 'Order' },
    book: BOOK_OPTION,
  },
  columns: [
    { name: 'outlet', type: 'id', title: 'Outlet' },
    { name: 'outlet_name', type: 'text', title: 'Outlet name' },
    { name: 'other', type: 'id', title: 'Other outlet' },
    { name: 'other_name', type: 'text', title: 'Other outlet name' },
    { name: 'distance', type: 'number', title: 'Distance' },
    { name: 'low', type: 'number', title: 'From' },
    { name: 'high', type: 'number', title: 'To' },
    { name: 'noise', type: 'number', title: 'By chance up to' },
    { name: 'reason', type: 'text', title: 'Why there is none' },
    { name: 'excerpts', type: 'integer', title: 'Excerpts with a frame' },
    { name: 'other_excerpts', type: 'integer', title: 'Other’s excerpts with a frame' },
    { name: 'articles', type: 'integer', title: 'Articles' },
    { name: 'other_articles', type: 'integer', title: 'Other’s articles' },
    { name: 'codebook', type: 'text', title: 'Codebook' },
    { name: 'coder', type: 'id', title: 'Coder' },
    ...BEHIND_COLUMNS,
  ],
  filters: APPLICABLE.codings,
  key: ['outlet', 'other'],
  isWithinArticles: true,
  settle,
  facts,
  known: ({ outlet, other }) => sql`select 1 from outlets as a join outlets as b on a.id < b.id where a.id = ${outlet} and b.id = ${other}`,
  rows,
})
