import { SearchField } from '@/components/filters/search-field'
import { pagePath } from '@/lib/api/paths'

/** A search of all excerpts of a corpus, from another page. @param rev the pinned revision, or nothing */
export function CorpusSearch({ corpus, rev }: { corpus: string; rev: string | null }) {
  return (
    <search className="mt-6 block">
      <form method="get" action={pagePath.excerpts(corpus)} aria-label="Search the excerpts">
        {rev && <input type="hidden" name="rev" value={rev} />}
        <SearchField />
      </form>
    </search>
  )
}
