import { type Comparison, strikingComparisons } from '@/components/home/striking-comparison'
import type { CorpusOutline } from '@/lib/api/contract/corpus'
import { displayed } from '@/lib/api/displayed-text'
import { displayedCorpus } from '@/lib/api/server/corpus-detail'
import type { ListedCorpus } from '@/lib/api/server/corpus-list'
import { keptAnswer } from '@/lib/api/server/kept-answers'
import { viewResponse } from '@/lib/api/server/view-response'
import type { FigureRow } from '@/lib/views/rows/figures'

export interface Lead {
  corpus: CorpusOutline
  comparisons: Comparison[]
}

/** Figures looked at per corpus: enough to find a difference, few enough to open the page at once. */
const LOOKED_AT = '2000'
const CORPORA = 3
/** More than a page shows of a corpus. */
const MOST_SHOWN = 12

/** Those that came with Parallax first: a page that everybody knows does not change by what is loaded beside them. */
const inOrder = (corpora: ListedCorpus[]) => [...corpora].sort((a, b) => Number(b.bundled) - Number(a.bundled))

async function comparisonsIn(corpus: string, rev: string): Promise<{ comparisons: Comparison[] }> {
  const { rows } = displayed(await viewResponse(corpus, 'figures', new URLSearchParams({ rev, top: LOOKED_AT })))
  return { comparisons: strikingComparisons(rows as unknown as FigureRow[]).slice(0, MOST_SHOWN) }
}

/** The first corpus in which accounts of a number differ, with its differences, the most striking first. */
export async function leadOf(corpora: ListedCorpus[]): Promise<Lead | null> {
  for (const { corpus, revision } of inOrder(corpora)
    .filter(({ counts }) => counts.claims > 0)
    .slice(0, CORPORA)) {
    const { comparisons } = await keptAnswer(`lead ${corpus} ${revision}`, () => comparisonsIn(corpus, revision))
    if (comparisons.length > 0) return { corpus: await displayedCorpus(corpus, new URLSearchParams({ rev: revision })), comparisons }
  }
  return null
}
