import type { CitedWork } from '@/lib/citation/cited-work'

/** A chart to be shared: all addresses are paths of this server. */
export interface SharedChart {
  /** Shows this revision for ever. */
  pinned: string
  /** Shows whatever revision is current. */
  live: string
  /** The pinned page for the frame of another site. */
  embed: string
  csv: string
  zip: string
  json: string
  /** The chart in one file that needs no network. */
  html: string
  /** The drawing, to be fetched from the server. */
  svg: string
  png: string
  work: Omit<CitedWork, 'address'>
  /** Identifies the chart in reference managers. */
  key: string
}
