import { PrintedAddress } from '@/components/share/printed-address'
import { ShareButton } from '@/components/share/share-button'
import type { SharedChart } from '@/components/share/shared-chart'
import { FrameFooter } from './frame-footer'
import type { PageCorpus } from './page-scope'

interface ViewActionsProps {
  corpus: PageCorpus
  chart: SharedChart
  /** Where the panel stands: as its own page, beside others, or in the frame of another site. */
  place: 'alone' | 'beside' | 'embedded'
  publicUrl?: string
  /** Whose coding is shown, as far as the rows say. */
  coders?: readonly string[]
}

/** Where the data of a panel come from, and the ways on. */
export function ViewActions({ corpus, chart, place, publicUrl, coders }: ViewActionsProps) {
  if (place === 'embedded') {
    return (
      <FrameFooter corpus={corpus} coders={coders}>
        <a className="button" href={chart.pinned} target="_blank" rel="noopener">
          Open in Parallax
        </a>
      </FrameFooter>
    )
  }
  return (
    <FrameFooter corpus={corpus} coders={coders} beside={place === 'beside'}>
      {place === 'beside' && (
        <a className="button" href={chart.pinned}>
          Open alone
        </a>
      )}
      <a className="button" href={chart.csv} download>
        Download CSV
      </a>
      <ShareButton chart={chart} publicUrl={publicUrl} />
      <PrintedAddress path={chart.pinned} publicUrl={publicUrl} />
    </FrameFooter>
  )
}
