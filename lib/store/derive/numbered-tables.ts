import type { TableName } from '@/lib/corpus/tables'

/** A column whose texts are numbered: the rows of a temporary table, one a text, in the order of the texts. */
export interface Listed {
  list: string
  text: string
}

const listed = (name: string): Listed => ({ list: `listed_${name}`, text: 'written' })

/** In the order in which they are needed, what becomes of the columns of the large tables that belong to excerpts or articles: the numbers of their texts, the whole numbers themselves, or texts that nothing is looked up by. */
export const NUMBERED = {
  coverage: {
    owner: 'article_id',
    by: 'article',
    key: 'event_id, layer, coder_id',
    columns: { event_id: listed('event_ids'), layer: listed('layers'), coder_id: listed('coder_ids'), coded: listed('extents') },
  },
  terms: {
    owner: 'article_id',
    by: 'place',
    key: 'term',
    columns: { term: listed('loaded_terms'), count: 'count', attributed_count: 'count' },
  },
  codings: {
    owner: 'excerpt_id',
    by: 'rid',
    key: 'code_id, coder_id, voices',
    columns: {
      code_id: listed('code_ids'),
      coder_id: listed('coder_ids'),
      event_id: listed('event_ids'),
      voices: { list: 'chains', text: 'voices' },
      attitude: listed('attitudes'),
      memo: 'text',
    },
  },
  reviews: {
    owner: 'excerpt_id',
    by: 'rid',
    key: 'codebook, coder_id',
    columns: { codebook: listed('codebooks'), coder_id: listed('coder_ids') },
  },
} as const satisfies Partial<Record<TableName, Numbered>>

interface Numbered {
  owner: 'excerpt_id' | 'article_id'
  by: Rank
  key: string
  columns: Record<string, NumberedColumn>
}

/** By what the rows are sorted first: the rank of the excerpt, that of the article, or the number of the article in the order of the ids. */
export type Rank = 'rid' | 'place' | 'article'
export type NumberedColumn = Listed | 'count' | 'text'
export type NumberedTable = keyof typeof NUMBERED

/** What a row has of its excerpt or article, its rank first. */
export const OF_OWNER = {
  rid: ['rid', 'place', 'unit'],
  place: ['place'],
  article: ['article'],
} as const satisfies Record<Rank, readonly string[]>

export const columnsOf = (table: NumberedTable) => Object.entries(NUMBERED[table].columns) as [string, NumberedColumn][]
