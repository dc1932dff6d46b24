'use client'

import { useQueryStates } from 'nuqs'
import { useCallback, useMemo } from 'react'
import { type Display, type DisplayOptions, defaultOf } from './display'
import { FILTER_NAMES, type FilterName, type Filters } from './parameters'
import { type Outcomes, selectionOf } from './parse'
import { urlParsers } from './url-parsers'

/** How a change enters the history: an action of the user is an entry; the steps of one action (typing) replace it. */
export interface ChangeOptions {
  replace?: boolean
}

const NONE: readonly FilterName[] = []
const isMissing = (value: string | string[] | undefined) => value === undefined || value.length === 0

/**
 * The selection that the URL holds, and the actions that change it. One action is one shallow history entry.
 * The same object comes back until the URL changes.
 * @param options the page's display options; give a constant, not a new object per render
 * @param refused filters that the page's path already names; give a constant as well
 */
export function useSelection(options: DisplayOptions, refused: readonly FilterName[] = NONE) {
  const parsers = useMemo(() => urlParsers(options), [options])
  const [outcomes, write] = useQueryStates(parsers, { history: 'push', shallow: true, scroll: false })
  const state = useMemo(() => selectionOf(outcomes as Outcomes, options, refused), [outcomes, options, refused])

  const change = useCallback(
    (values: Record<string, string | string[] | undefined>, { replace = false }: ChangeOptions = {}) => {
      const patch = Object.entries(values).map(([name, value]) => [name, isMissing(value) ? null : { value: value as string }])
      return write(Object.fromEntries(patch), { history: replace ? 'replace' : 'push' })
    },
    [write],
  )

  /** Sets the filters of the patch and leaves the others; an undefined or empty value removes one. */
  const setFilters = useCallback((patch: Partial<Filters>, how?: ChangeOptions) => change(patch, how), [change])

  /** Sets display options; a default is not written. */
  const setDisplay = useCallback(
    (patch: Display, how?: ChangeOptions) => {
      const written = Object.entries(patch).map(([name, value]) => {
        const option = options[name]
        return [name, option && value === defaultOf(option) ? undefined : value]
      })
      return change(Object.fromEntries(written), how)
    },
    [change, options],
  )

  /** Removes every filter; the revision and the display stay. */
  const clearFilters = useCallback(() => change(Object.fromEntries(FILTER_NAMES.map((name) => [name, undefined]))), [change])

  /** Removes one parameter, valid or not. */
  const remove = useCallback((parameter: FilterName | string) => change({ [parameter]: undefined }), [change])

  return useMemo(() => ({ ...state, setFilters, setDisplay, clearFilters, remove }), [state, setFilters, setDisplay, clearFilters, remove])
}
