import type { TableName } from '@/lib/corpus/tables'

/** A column whose texts are numbered: the rows of a temporary table, one a text, in the order of the texts. */
interface Listed {
  list: string
  text: string
}

const listed = (name: string): Listed => ({ list: `listed_${name}`, text: 'written' })

/** What becomes of the columns of the large tables that belong to excerpts or articles: the numbers of their texts, the whole numbers themselves, or texts that nothing is looked up by. */
export const NUMBERED = {
  codings: {
    owner: 'excerpt_id',
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
  reviews: { owner: 'excerpt_id', key: 'codebook, coder_id', columns: { codebook: listed('codebooks'), coder_id: listed('coder_ids') } },
  terms: {
    owner: 'article_id',
    key: 'term',
    columns: { term: listed('loaded_terms'), count: 'count', attributed_count: 'count' },
  },
} as const satisfies Partial<
  Record<TableName, { owner: 'excerpt_id' | 'article_id'; key: string; columns: Record<string, NumberedColumn> }>
>

export type NumberedColumn = Listed | 'count' | 'text'
export type NumberedTable = keyof typeof NUMBERED
