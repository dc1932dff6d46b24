import { Notice } from '@/components/ui/notice'
import { PageLink } from '@/components/ui/page-link'
import type { CorpusNames } from '@/lib/api/selection-words'
import { filtersInWords, titleOfFilter } from '@/lib/api/selection-words'
import type { Filters, ParameterProblem } from '@/lib/selection/parameters'

interface OutletSelectionProps {
  filters: Filters
  names: CorpusNames
  problems: readonly ParameterProblem[]
  /** The page without filters. */
  allHref: string
}

/** Which part of what is loaded of an outlet its page speaks of; or why none of it can be shown. */
export function OutletSelection({ filters, names, problems, allHref }: OutletSelectionProps) {
  const words = filtersInWords(filters, names)
  if (problems.length === 0 && !words) return null
  const all = (
    <PageLink className="button mt-2" href={allHref}>
      Show all of this outlet
    </PageLink>
  )
  if (problems.length === 0)
    return (
      <Notice>
        <p>Below are its passages of this selection alone: {words}. Its articles are all listed.</p>
        {all}
      </Notice>
    )
  return (
    <Notice urgent>
      <h2 className="text-title">No data: a filter in this address cannot be applied</h2>
      {problems.map(({ parameter, message }) => (
        <p key={parameter}>
          <strong>{titleOfFilter(parameter)}</strong> (<code>{parameter}</code>) {message}.
        </p>
      ))}
      {all}
    </Notice>
  )
}
