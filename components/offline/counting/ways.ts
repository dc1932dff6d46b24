import type { ViewRow } from '@/lib/api/contract/table'
import { type Count, keptRows, text, toldByArticles } from './answer'
import { countFrames, OF_FRAMES } from './frames'
import { countGaps, gapsRemark, OF_GAPS } from './gaps'
import { countLanguage, languageRemark, OF_TERMS } from './language'
import { countPositions } from './positions'
import { countReliability } from './reliability'
import { countSimilarity, OF_DISTANCES } from './similarity'
import { OF_STATEMENTS } from './stance-parts'
import { countTimeline } from './timeline'
import { countVoices, OF_MENTIONS } from './voices'

/** How a saved page follows a filter in one view. */
export interface Way {
  count: Count
  outletsOf: (row: ViewRow) => string[]
  /** Columns that a filter can change or empty. */
  changing: readonly string[]
  /** Columns that say in parts what another says in words: the table of a saved page goes without. */
  restated?: readonly string[]
  /** What a filter does, in words. */
  says: string
  /** What must be known of the rows that are left, where all of them are told: the notes that the server would add. */
  remark?: (rows: readonly ViewRow[]) => string | undefined
  /** How the excerpts follow it where the view is alone: each by its own article (unless said), with the rows that rest on them, or with their outlets. */
  excerptsBy?: 'row' | 'outlets'
}

const outletOf = (row: ViewRow) => [text(row, 'outlet')]
const bothOutlets = (a: string, b: string) => (row: ViewRow) => [...new Set([text(row, a), text(row, b)])]

const ofPair = bothOutlets('outlet', 'other')
const ofAccounts = bothOutlets('a_outlet', 'b_outlet')

const countAgreement: Count = (view, asked) => ({
  ...keptRows(view, (row) => toldByArticles(asked, [text(row, 'a_article'), text(row, 'b_article')], ofAccounts(row))),
  isWhole: false,
})

export const WAYS: Readonly<Record<string, Way>> = {
  figures: {
    count: (view, asked) => keptRows(view, (row) => toldByArticles(asked, [text(row, 'article')], outletOf(row))),
    outletsOf: outletOf,
    changing: [],
    says: 'Statements are drawn and counted anew.',
  },
  positions: {
    count: countPositions,
    outletsOf: outletOf,
    changing: ['conflict', ...OF_STATEMENTS],
    says: 'Stances are drawn and counted anew.',
  },
  frames: {
    count: countFrames,
    outletsOf: outletOf,
    changing: OF_FRAMES,
    says: 'Shares are drawn and counted anew, with their intervals.',
  },
  language: {
    count: countLanguage,
    outletsOf: outletOf,
    changing: OF_TERMS,
    says: 'Terms are drawn and counted anew, and outlets compared anew with those that are left.',
    remark: languageRemark,
  },
  timeline: {
    count: countTimeline,
    outletsOf: outletOf,
    changing: ['articles'],
    says: 'Articles and excerpts are drawn and counted anew; the periods stay as long as they are.',
  },
  voices: {
    count: countVoices,
    outletsOf: outletOf,
    changing: OF_MENTIONS,
    says: 'Voices are drawn and counted anew, with their intervals.',
  },
  agreement: {
    count: countAgreement,
    outletsOf: ofAccounts,
    changing: [],
    says: 'Pairs of accounts that are left are drawn anew. Among the accounts that are left the server can find other pairs, which it compares only then; so their number is not told.',
    excerptsBy: 'row',
  },
  gaps: {
    count: countGaps,
    outletsOf: outletOf,
    changing: OF_GAPS,
    restated: ['metric_name', 'subject_name', 'actor_name', 'stance', 'modality', 'target_name', 'code_name', 'coder'],
    says: 'Facts that at least one of the outlets left mentions are counted and drawn anew. Not found means: not found in what is left.',
    remark: gapsRemark,
  },
  similarity: {
    count: countSimilarity,
    outletsOf: ofPair,
    changing: OF_DISTANCES,
    says: 'Distances are drawn and computed anew, with their intervals and what chance makes of them.',
    excerptsBy: 'outlets',
  },
  reliability: {
    count: countReliability,
    outletsOf: () => [],
    changing: ['alpha', 'low', 'high', 'reason', 'agreement', 'reviewed', 'both', 'only_a', 'only_b', 'neither'],
    says: 'Agreement is computed and drawn anew, with its intervals.',
  },
}

/** How a view follows a filter; one that nobody has thought of cannot be told. */
export const wayOf = (view: string): Way =>
  WAYS[view] ?? {
    count: ({ rows }) => ({ rows: [], untold: rows.length, isWhole: false }),
    outletsOf: () => [],
    changing: [],
    says: 'Without the server this view cannot be filtered.',
  }
