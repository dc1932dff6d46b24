import type { Filters } from '@/lib/selection/parameters'

/** The filters that are typed, not chosen: they count when their form is sent. */
const TYPED = ['q', 'from', 'to'] as const

/**
 * What `setFilters` needs to bring what stands in the fields of a sent form into force; null where it is in force already.
 * A field that the form lacks changes nothing.
 */
export function typedFilters(sent: FormData, filters: Filters): Partial<Filters> | null {
  const changed = TYPED.flatMap((name) => {
    if (!sent.has(name)) return []
    const value = String(sent.get(name)).trim()
    return value === (filters[name] ?? '') ? [] : [[name, value || undefined] as const]
  })
  return changed.length > 0 ? Object.fromEntries(changed) : null
}
