'use client'

import { Notice } from '@/components/ui/notice'
import { StateLink } from '@/components/ui/state-link'
import { titleOfFilter } from '@/lib/api/selection-words'
import type { ParameterProblem } from '@/lib/selection/parameters'

interface InvalidFiltersProps {
  problems: Pick<ParameterProblem, 'parameter' | 'message'>[]
  /** The address without one parameter. */
  hrefWithout: (parameter: string) => string
  onRemove: (parameter: string) => void
  /** Nothing else stands on the page. */
  alone?: boolean
}

/** Stands in place of the data while a filter cannot be taken: dropping it silently would show other numbers than the link means. */
export function InvalidFilters({ problems, hrefWithout, onRemove, alone = false }: InvalidFiltersProps) {
  const Heading = alone ? 'h1' : 'h2'
  return (
    <Notice urgent>
      <Heading className="text-title">No data: a filter in this address cannot be applied</Heading>
      <ul className="mt-2 flex flex-col gap-3">
        {problems.map(({ parameter, message }) => (
          <li key={parameter} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span>
              <strong>{titleOfFilter(parameter)}</strong> (<code>{parameter}</code>) {message}.
            </span>
            <StateLink className="button" href={hrefWithout(parameter)} onGo={() => onRemove(parameter)}>
              Remove this filter
            </StateLink>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
