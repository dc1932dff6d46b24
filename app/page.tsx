import type { Metadata } from 'next'
import { connection } from 'next/server'

import { outletColors } from '@/components/charts/outlet-colors'
import { CorpusList } from '@/components/home/corpus-list'
import { FurtherComparisons } from '@/components/home/further-comparisons'
import { LeadComparison } from '@/components/home/lead-comparison'
import { displayed } from '@/lib/api/displayed-text'
import { apiPath } from '@/lib/api/paths'
import { listCorpora } from '@/lib/api/server/corpus-list'
import { leadOf } from './lead'
import { previewMetadata } from './preview-metadata'

const FURTHER = 4

const DESCRIPTION = 'How news outlets tell the same event, side by side, with the words behind every mark.'

export async function generateMetadata(): Promise<Metadata> {
  await connection()
  return previewMetadata('Parallax', DESCRIPTION, apiPath.homePreview())
}

export default async function HomePage() {
  await connection()
  const corpora = displayed(await listCorpora())
  const lead = await leadOf(corpora.readable)
  const [first, ...others] = lead?.comparisons ?? []
  const colors = outletColors(lead?.corpus.outlets ?? [])
  return (
    <>
      {lead && first ? (
        <>
          <LeadComparison corpus={lead.corpus} comparison={first} colorOf={(outlet) => colors.get(outlet) ?? 'var(--ink-3)'} />
          <FurtherComparisons corpus={lead.corpus.corpus} comparisons={others.slice(0, FURTHER)} />
        </>
      ) : (
        <h1 className="max-w-[24ch] pt-10 text-display">One event, seen from several places</h1>
      )}
      <CorpusList corpora={corpora.readable} unreadable={corpora.unreadable} />
    </>
  )
}
