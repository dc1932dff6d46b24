import type { Kysely } from 'kysely'
import type { Excerpt, ExcerptClaim, ExcerptCode, ExcerptPosition } from '@/lib/api/contract/excerpt'
import type { Database } from '@/lib/store/database'
import { statedValue } from '@/lib/views/stated-value'
import type { Names } from '@/lib/views/view'
import { namedVoices } from '@/lib/views/voice-names'

type Ranked<T> = { rid: number; item: T }

/** Items of each excerpt, in the order in which they came. */
function byRank<T>(items: readonly Ranked<T>[]): (rid: number) => T[] {
  const lists = new Map<number, T[]>()
  for (const { rid, item } of items) {
    const list = lists.get(rid)
    if (list) list.push(item)
    else lists.set(rid, [item])
  }
  return (rid) => lists.get(rid) ?? []
}

/** Facts are taken out of their table before anything is joined to them: only so are they found by its index. */
async function claimsOf(db: Kysely<Database>, rids: number[], names: Names): Promise<Ranked<ExcerptClaim>[]> {
  const rows = await db
    .with(
      (name) => name('claims').materialized(),
      (query) => query.selectFrom('claims').where('rid', 'in', rids).selectAll(),
    )
    .selectFrom('claims')
    .innerJoin('metrics', 'metrics.id', 'claims.metric_id')
    .leftJoin('actors', 'actors.id', 'claims.subject_id')
    .select(['claims.rid', 'claims.id', 'claims.event_id', 'claims.metric_id', 'claims.subject_id', 'claims.scope', 'claims.comparator'])
    .select(['claims.value', 'claims.low', 'claims.high', 'claims.values', 'claims.answer', 'claims.counted_share', 'claims.as_of'])
    .select(['claims.sequence', 'claims.wording', 'claims.voices', 'claims.relayed', 'claims.attitude', 'claims.memo'])
    .select(['metrics.name as metric_name', 'metrics.family', 'metrics.unit', 'metrics.decimals', 'actors.name as subject_name'])
    .orderBy('claims.fid')
    .execute()
  return rows.map((row) => {
    const {
      rid,
      id: claim,
      event_id: event,
      metric_id: metric,
      metric_name,
      family,
      unit,
      decimals,
      subject_id: subject,
      subject_name,
    } = row
    const { relayed, attitude, memo } = row
    const about = { claim, event, metric, metric_name, family, unit, decimals, subject, subject_name }
    return { rid, item: { ...about, ...statedValue(row), ...namedVoices(row.voices, names), relayed, attitude, memo } }
  })
}

async function positionsOf(db: Kysely<Database>, rids: number[], names: Names): Promise<Ranked<ExcerptPosition>[]> {
  const rows = await db
    .with(
      (name) => name('positions').materialized(),
      (query) => query.selectFrom('positions').where('rid', 'in', rids).selectAll(),
    )
    .selectFrom('positions')
    .innerJoin('actors', 'actors.id', 'positions.actor_id')
    .innerJoin('targets', 'targets.id', 'positions.target_id')
    .select(['positions.rid', 'positions.id', 'positions.event_id', 'positions.actor_id', 'positions.target_id', 'positions.stance'])
    .select(['positions.modality', 'positions.as_of', 'positions.sequence', 'positions.wording', 'positions.voices', 'positions.relayed'])
    .select(['positions.attitude', 'positions.memo'])
    .select(['actors.name as actor_name', 'targets.name as target_name'])
    .orderBy('positions.fid')
    .execute()
  return rows.map((row) => {
    const { rid, id: position, event_id: event, actor_id: actor, actor_name, target_id: target, target_name, stance, modality } = row
    const { as_of, sequence, wording, relayed, attitude, memo } = row
    const about = { position, event, actor, actor_name, target, target_name, stance, modality, as_of, sequence, wording }
    return { rid, item: { ...about, ...namedVoices(row.voices, names), relayed, attitude, memo } }
  })
}

/** Codings have no index. A page lies mostly close together, and bounds, unlike a list, are asked while a table is read. */
async function codesOf(db: Kysely<Database>, rids: number[], names: Names): Promise<Ranked<ExcerptCode>[]> {
  const rows = await db
    .selectFrom('codings')
    .innerJoin('codes', 'codes.id', 'codings.code_id')
    .innerJoin('coders', 'coders.id', 'codings.coder_id')
    .where('codings.rid', '>=', Math.min(...rids))
    .where('codings.rid', '<=', Math.max(...rids))
    .where('codings.rid', 'in', rids)
    .select(['codings.rid', 'codings.code_id as code', 'codes.name', 'codes.codebook', 'codes.kind'])
    .select([
      'codings.coder_id as coder',
      'coders.name as coder_name',
      'codings.voices',
      'codings.relayed',
      'codings.attitude',
      'codings.memo',
    ])
    .orderBy('codings.fid')
    .execute()
  return rows.map(({ rid, voices, relayed, attitude, memo, ...applied }) => ({
    rid,
    item: { ...applied, ...namedVoices(voices, names), relayed, attitude, memo },
  }))
}

/** Apart from the excerpts, for a join would read all texts and not only these. */
const textsOf = (db: Kysely<Database>, rids: number[]) =>
  db.selectFrom('excerpt_texts').where('rid', 'in', rids).select(['rid', 'quote', 'summary', 'events']).execute()

const passagesOf = (db: Kysely<Database>, rids: number[]) =>
  db
    .with(
      (name) => name('excerpts').materialized(),
      (query) => query.selectFrom('excerpts').where('rid', 'in', rids).selectAll(),
    )
    .selectFrom('excerpts')
    .innerJoin('outlets', 'outlets.id', 'excerpts.outlet_id')
    .select(['excerpts.rid', 'excerpts.id as excerpt', 'excerpts.article_id as article', 'excerpts.unit', 'excerpts.paragraph'])
    .select(['outlets.id as outlet', 'outlets.name as outlet_name'])
    .orderBy('excerpts.rid')
    .execute()

const articlesOf = (db: Kysely<Database>, ids: readonly string[]) =>
  db
    .selectFrom('articles')
    .where('id', 'in', ids)
    .select(['id', 'title', 'url', 'authors', 'published_on', 'published_from', 'published_to'])
    .execute()

/** The excerpts with their articles, which are few and found by their ids. */
async function placesOf(db: Kysely<Database>, rids: number[]) {
  const passages = await passagesOf(db, rids)
  const articles = await articlesOf(db, [...new Set(passages.map(({ article }) => article))])
  const byId = new Map(articles.map((article) => [article.id, article]))
  return passages.flatMap((passage) => {
    const about = byId.get(passage.article)
    return about ? [{ ...passage, about }] : []
  })
}

/** Lists are stored joined by `|`. */
export const readList = (stored: string | null): string[] => (stored ? stored.split('|') : [])

/** The excerpts of these ranks, in their order, with everything that was coded about them. */
export async function excerptsByRank(db: Kysely<Database>, rids: number[], names: Names): Promise<Excerpt[]> {
  if (rids.length === 0) return []
  const [places, texts, claims, positions, codes] = await Promise.all([
    placesOf(db, rids),
    textsOf(db, rids).then((rows) => new Map(rows.map((text) => [text.rid, text]))),
    claimsOf(db, rids, names).then(byRank),
    positionsOf(db, rids, names).then(byRank),
    codesOf(db, rids, names).then(byRank),
  ])
  return places.map(({ rid, about, ...passage }) => ({
    excerpt: passage.excerpt,
    article: passage.article,
    article_title: about.title,
    article_url: about.url,
    authors: readList(about.authors),
    outlet: passage.outlet,
    outlet_name: passage.outlet_name,
    published_on: about.published_on,
    published_from: about.published_from,
    published_to: about.published_to,
    unit: passage.unit,
    paragraph: passage.paragraph,
    quote: texts.get(rid)?.quote || null,
    summary: texts.get(rid)?.summary ?? '',
    events: readList(texts.get(rid)?.events ?? null).sort(),
    codes: codes(rid),
    claims: claims(rid),
    positions: positions(rid),
  }))
}
