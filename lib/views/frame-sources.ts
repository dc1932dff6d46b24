import { speaksOfArticlesAlone } from '@/lib/store/filters'
import type { Scope } from './view'

/** The filters that remain when those on whose coding is read, and of which frames, are set aside. */
const others = ({ filters: { coder: _coder, codebook: _codebook, code: _code, ...filters } }: Scope) => filters

const isOfAnySpeech = ({ filters, display }: Scope) => filters.coder?.length === 1 && (display.speech || 'any') === 'any'

/** Does the scope ask for nothing that divides the codings of an excerpt? Then the frames listed for each excerpt at import will do. */
export function areListed(scope: Scope): boolean {
  const { event: _event, ...filters } = others(scope)
  return isOfAnySpeech(scope) && scope.filters.codebook?.length === 1 && speaksOfArticlesAlone(filters)
}
