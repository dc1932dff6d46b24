'use client'

import { isServer, type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { SelectionProvider } from '@/lib/selection/selection-provider'
import { newQueryClient } from './query-client'

let browserClient: QueryClient | undefined

/** One client for the browser; on the server one for each request. */
function queryClient(): QueryClient {
  if (isServer) return newQueryClient()
  browserClient ??= newQueryClient()
  return browserClient
}

/** What every page stands in: the URL's state and the answers already fetched. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <SelectionProvider>
      <QueryClientProvider client={queryClient()}>{children}</QueryClientProvider>
    </SelectionProvider>
  )
}
