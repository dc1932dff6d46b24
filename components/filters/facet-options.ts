import type { FacetOption } from './facet-list'

/** The values to offer: those found, then those chosen that the other filters leave nothing of, each once. */
export function facetOptions(found: readonly FacetOption[] | undefined, chosen: string[], nameOf: (id: string) => string): FacetOption[] {
  const options: FacetOption[] = [...(found ?? [])]
  for (const id of chosen) {
    if (!options.some((option) => option.id === id)) options.push({ id, name: nameOf(id), n: found ? 0 : null })
  }
  return options
}
