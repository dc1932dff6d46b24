import { inflateRawSync } from 'node:zlib'
import { type OpenedPage, openedPage } from '@/components/offline/opened-page'
import type { SavedData } from '@/components/offline/saved-data'

/** A saved page as the script in it opens it. */
export function openedCopy(page: string): OpenedPage {
  const [, by = '', packed = ''] = /<script type="application\/octet-stream" id="data" data-by="(\w+)">([^<]*)<\/script>/.exec(page) ?? []
  return openedPage(JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString()) as SavedData, by)
}
