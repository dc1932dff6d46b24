'use client'

import { Drawer } from '@/components/ui/drawer'
import { Citations } from './citations'
import { EmbedChoice } from './embed-choice'
import { ImageChoice } from './image-choice'
import { LinkChoice } from './link-choice'
import { LocalNotice } from './local-notice'
import { shareLink } from './share-link'
import type { SharedChart } from './shared-chart'

interface ShareDialogProps {
  chart: SharedChart
  publicUrl?: string
  onClose: () => void
}

const heading = 'mt-6 mb-2 font-sans text-body font-semibold'

/** Which chart, so that nobody shares another one: `Which frames does each outlet use? Event: …` */
const sharedInWords = ({ work: { question, selection } }: SharedChart) => [question, selection && `${selection}.`].filter(Boolean).join(' ')

/** What a chart can be taken away as. */
export function ShareDialog({ chart, publicUrl, onClose }: ShareDialogProps) {
  const absolute = (path: string) => shareLink(publicUrl, window.location.origin, path)
  return (
    <Drawer title="Share this chart" detail={sharedInWords(chart)} closeHref="#" onClose={onClose}>
      <h3 className={heading}>Link</h3>
      <LinkChoice shared={chart} absolute={absolute} />
      <LocalNotice address={absolute('/')} />
      <h3 className={heading}>Embed</h3>
      <EmbedChoice chart={chart} absolute={absolute} />
      <h3 className={heading}>Image</h3>
      <ImageChoice chart={chart} />
      <h3 className={heading}>Data</h3>
      <p className="flex flex-wrap gap-2">
        <a className="button" href={chart.csv} download>
          All rows as CSV
        </a>
        <a className="button" href={chart.zip} download>
          Rows, excerpts and method (zip)
        </a>
        <a className="button" href={chart.json}>
          Rows as JSON
        </a>
        <a className="button" href={chart.html} download>
          Offline copy (HTML)
        </a>
      </p>
      <h3 className={heading}>Citation</h3>
      <Citations work={{ ...chart.work, address: absolute(chart.pinned) }} id={chart.key} />
    </Drawer>
  )
}
