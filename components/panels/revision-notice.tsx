import { Notice } from '@/components/ui/notice'
import { Term } from '@/components/ui/term'
import type { CorpusOutline } from '@/lib/api/contract/corpus'

interface RevisionNoticeProps {
  corpus: CorpusOutline
  path: string
  /** The query of the address, without `?`. */
  search: string
}

/** Says that the link shows an earlier state of the corpus, and offers the newer one. */
export function RevisionNotice({ corpus, path, search }: RevisionNoticeProps) {
  const current = corpus.revisions.find((revision) => revision.current)
  if (!current || current.revision === corpus.revision) return null
  const shown = corpus.revisions.find(({ revision }) => revision === corpus.revision)
  const isNewer = shown === undefined || shown.imported_at < current.imported_at
  const parameters = new URLSearchParams(search)
  parameters.delete('rev')
  const query = parameters.toString().replaceAll('%2C', ',')
  return (
    <Notice>
      This link shows <Term name="revision" /> {corpus.revision} of the data, as it was shared.{' '}
      {isNewer ? 'There is newer data' : 'An earlier one is current again'}:{' '}
      <a href={query ? `${path}?${query}` : path}>see the same with revision {current.revision}</a>.
    </Notice>
  )
}
