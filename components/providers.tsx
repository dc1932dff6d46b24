'use client'

import { isServer, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { SelectionProvider } from '@/lib/selection/selection-provider'

/** A revision never changes, so what was fetched of it never grows stale. */
export const newQueryClient = () =>
  new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, retry: 1 } } })

let browserClient: QueryClient | undefined

function queryClient(): QueryClient {
  if (isServer) return newQueryClient()
  browserClient ??= newQueryClient()
  return browserClient
}

export function Providers({ children }: { children: ReactNode }) {
  return (
    <SelectionProvider>
      <QueryClientProvider client={queryClient()}>{children}</QueryClientProvider>
    </SelectionProvider>
  )
}
