import { PageLink } from '@/components/ui/page-link'
import { plural } from '@/components/ui/plural'
import { Term } from '@/components/ui/term'
import type { CorpusDetail, CorpusOutline } from '@/lib/api/contract/corpus'
import { pagePath } from '@/lib/api/paths'

interface OutletHeadProps {
  corpus: CorpusOutline
  outlet: CorpusDetail['outlets'][number]
  /** Carried by every link: the pinned revision, or nothing. */
  query: string
}

/** What is known of an outlet. */
export function OutletHead({ corpus, outlet, query }: OutletHeadProps) {
  const known = [outlet.medium, outlet.country, outlet.group && `group: ${outlet.group}`].filter(Boolean)
  return (
    <div className="pt-8">
      <p className="text-small text-ink-2">
        <PageLink href={pagePath.corpus(corpus.corpus, query)}>{corpus.title}</PageLink>
      </p>
      <h1 className="mt-3 max-w-[24ch] text-display">{outlet.name}</h1>
      <p className="mt-4">
        {outlet.articles > 0 ? (
          `${plural(outlet.articles, 'article')} · ${plural(outlet.excerpts, 'excerpt')}`
        ) : (
          <>
            No article of this outlet is loaded: what stands here is only <Term name="relayed" /> by others.
          </>
        )}
      </p>
      {known.length > 0 && <p className="mt-1 text-small text-ink-2">{known.join(' · ')}</p>}
      {outlet.homepage_url && (
        <p className="mt-1 text-small">
          <a href={outlet.homepage_url} rel="noreferrer" className="break-all">
            {outlet.homepage_url}
          </a>
        </p>
      )}
      {outlet.notes && <p className="measure mt-2 text-small text-ink-2">{outlet.notes}</p>}
    </div>
  )
}
