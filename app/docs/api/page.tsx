import type { Metadata } from 'next'
import { drawnOptions } from '@/components/charts/traits'
import type { ApiDocument } from '@/components/docs/api-document'
import { ApiReference } from '@/components/docs/api-reference'
import { apiPath } from '@/lib/api/paths'
import { openApi } from '@/lib/api/server/openapi/openapi'
import { previewMetadata } from '../../preview-metadata'

const TITLE = 'API reference'
const DESCRIPTION = 'Every address, parameter and column of the API.'

export const generateMetadata = (): Metadata => ({
  title: TITLE,
  description: DESCRIPTION,
  ...previewMetadata(TITLE, DESCRIPTION, apiPath.homePreview()),
})

export default function Page() {
  return <ApiReference document={openApi(drawnOptions) as unknown as ApiDocument} />
}
