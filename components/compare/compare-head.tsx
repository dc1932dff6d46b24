import { PageLink } from '@/components/ui/page-link'
import type { CorpusDetail } from '@/lib/api/contract/corpus'
import { pagePath } from '@/lib/api/paths'

interface CompareHeadProps {
  corpus: Pick<CorpusDetail, 'corpus' | 'title'>
  /** Carried by every link: the pinned revision, or nothing. */
  query: string
  /** Events are compared already. */
  isChosen: boolean
}

/** Where the comparison comes from, and the way to another one. */
export const CompareHead = ({ corpus, query, isChosen }: CompareHeadProps) => (
  <>
    <p className="pt-8 text-small text-ink-2">
      <PageLink href={pagePath.corpus(corpus.corpus, query)}>{corpus.title}</PageLink>
    </p>
    <h1 className="mt-3 text-display">Compare events</h1>
    {isChosen && (
      <p className="mt-3 text-small print:hidden">
        <PageLink href={pagePath.compare(corpus.corpus, query)}>Choose other events</PageLink>
      </p>
    )}
  </>
)
