import type { Metadata } from 'next'
import { drawnOptions } from '@/components/charts/traits'
import type { ApiDocument } from '@/components/docs/api-document'
import { ApiReference } from '@/components/docs/api-reference'
import { openApi } from '@/lib/api/server/openapi/openapi'

export const metadata: Metadata = { title: 'API reference', description: 'Every address, parameter and column of the API.' }

export default function Page() {
  return <ApiReference document={openApi(drawnOptions) as unknown as ApiDocument} />
}
