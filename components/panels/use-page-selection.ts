'use client'

import { useMemo } from 'react'
import type { Display, DisplayOptions } from '@/lib/selection/display'
import type { FilterName, Filters } from '@/lib/selection/parameters'
import { selectionQuery } from '@/lib/selection/serialise'
import { type ChangeOptions, useSelection } from '@/lib/selection/use-selection'

interface Patch {
  filters?: Partial<Filters>
  display?: Display
}

/** The place in a list of excerpts belongs to the mark that is open and to the filters in force: with either it is left. */
const leavingPlace = (patch: Display): Display => ('open' in patch ? { after: '', ...patch } : patch)

/**
 * The state of a page, and the addresses that a change of it would lead to: what a link says and what a click does are the same.
 * The same object comes back until the address changes, so that parts of a page can follow it later.
 * @param refused filters that the path already names; a constant
 */
export function usePageSelection(path: string, options: DisplayOptions, refused?: readonly FilterName[]) {
  const state = useSelection(options, refused)
  return useMemo(() => {
    const { selection, display } = state
    const hrefWith = ({ filters, display: shown }: Patch) => {
      const query = selectionQuery(
        { ...selection, filters: filters ? { ...selection.filters, ...filters } : selection.filters },
        { ...display, ...(filters && { after: '' }), ...(shown && leavingPlace(shown)) },
        options,
      )
      return query ? `${path}?${query}` : path
    }
    const cleared = selectionQuery({ ...selection, filters: {} }, { ...display, after: '' }, options)
    return {
      ...state,
      setDisplay: (patch: Display, how?: ChangeOptions) => state.setDisplay(leavingPlace(patch), how),
      hrefWith,
      clearedHref: cleared ? `${path}?${cleared}` : path,
    }
  }, [state, path, options])
}

export type PageSelection = ReturnType<typeof usePageSelection>
