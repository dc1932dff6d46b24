import type { TABLES, TableName } from '@/lib/corpus/tables'

type NativeColumn<T extends TableName> = (typeof TABLES)[T]['columns'][number]

type Stored<C> = C extends { choices: readonly (infer V)[] } ? V : C extends { type: 'integer' | 'decimal' } ? number : string

type Native<T extends TableName> = {
  [C in NativeColumn<T> as C['name']]: C extends { required: true } ? Stored<C> : Stored<C> | null
}

interface Days {
  first_day: string | null
  last_day: string | null
}

interface OfArticle extends Days {
  outlet_id: string
  published_on: string | null
  language: string
}

interface Carried extends OfArticle {
  article_id: string
}

type OfExcerpt = Pick<Native<'excerpts'>, 'unit'>

interface Fact extends Carried {
  fid: number
  rid: number
  voices: string
  originator: string
  relayed: boolean
}

interface Account extends OfArticle {
  fid: number
  rid: number
  id: string
  event_id: string
  coder_id: string
  attitude: string
  fact: number
  account: number
  repeated: boolean
  topic: number
  question: number
  topic_shared: boolean
  question_shared: boolean
  source: number
  article: number
  outlet: number
  as_of: string | null
  sequence: number | null
  place: number
}

interface ClaimAccount
  extends Account,
    Pick<Native<'claims'>, 'metric_id' | 'subject_id' | 'comparator' | 'answer'>,
    Pick<Native<'metrics'>, 'kind'> {
  quantity: number
  quantity_shared: boolean
  lower: number | null
  upper: number | null
  middle: number | null
  counted_share: number | null
}

interface AccountPair {
  layer: string
  first: number
  second: number
  first_rid: number
  second_rid: number
  first_id: string
  second_id: string
  kind: string
  differs: string | null
  outlets: number
  originators: number
  distance: number
}

interface Hop {
  fid: number
  rid: number
  article_id: string
  event_id: string | null
  hop: number
  place: number
  actor_id: string
}

interface ReviewedArticle extends Carried {
  first_rid: number
  coder_id: string
  codebook: string
}

interface FrameReview {
  rid: number
  place: number
  cell: number
  coder_id: string
  codebook: string
}

interface Framing extends FrameReview {
  event_id: string | null
  standing: number
  direct: boolean
  divided: number
}

/** The tables as Kysely sees them. Days are ISO strings. */
export interface Database {
  corpus: { name: string; title: string; description: string }
  outlets: Native<'outlets'>
  actors: Native<'actors'>
  events: Native<'events'>
  articles: Native<'articles'> & Days & { place: number }
  coders: Native<'coders'>
  codes: Native<'codes'>
  metrics: Native<'metrics'>
  targets: Native<'targets'>
  lists: Native<'lists'>
  coverage: Native<'coverage'>
  reviews: Omit<Native<'reviews'>, 'excerpt_id'> & Carried & OfExcerpt & { rid: number }
  article_reviews: ReviewedArticle
  frame_reviews: FrameReview
  framings: Framing
  frame_cells: { cell: number; outlet_id: string; code_id: string }
  terms: Native<'terms'> & OfArticle & { excerpts: number; place: number; cell: number }
  excerpts: Omit<Native<'excerpts'>, 'quote' | 'summary' | 'events' | 'language'> & Carried & { rid: number }
  excerpt_texts: { rid: number; quote: string | null; summary: string; events: string | null }
  excerpt_events: { rid: number; place: number; article_id: string; event_id: string }
  codings: Omit<Native<'codings'>, 'voices' | 'excerpt_id'> & Fact & OfExcerpt & { codebook: string }
  claims: Omit<Native<'claims'>, 'voices'> & Fact
  positions: Omit<Native<'positions'>, 'voices'> & Fact
  claim_accounts: ClaimAccount
  position_accounts: Account & Pick<Native<'positions'>, 'actor_id' | 'target_id' | 'stance' | 'modality'>
  account_pairs: AccountPair
  frame_excerpts: { rid: number; cell: number; coder_id: string; event_id: string | null; stated: number; divided: boolean }
  frame_mentions: { coder_id: string; code_id: string; outlet_id: string; stated: number; excerpts: number }
  searched: OfArticle & Pick<Native<'coverage'>, 'event_id' | 'layer' | 'coder_id'>
  coding_voices: Hop
  claim_voices: Hop
  position_voices: Hop
  excerpt_voices: Carried & { rid: number; actor_id: string }
  event_parts: { event_id: string; part_id: string }
  actor_parts: { actor_id: string; part_id: string }
  code_parts: { code_id: string; part_id: string }
  stems: { stem_id: number; language: string; stem: string; excerpts: number; ranks: Uint8Array }
  term_counts: {
    outlet_id: string
    month: string | null
    term: string
    cell: number
    count: number
    attributed_count: number | null
    articles: number
    excerpts: number
  }
  term_cells: { cell: number; outlet_id: string; term: string }
}
