import { QueryClient } from '@tanstack/react-query'
import { unpacked } from '@/lib/api/packed-rows'

/** A revision never changes, so what was fetched of it never grows stale. */
export const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
      hydrate: { deserializeData: unpacked },
    },
  })
