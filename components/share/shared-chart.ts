import type { CitedWork } from '@/lib/citation/cited-work'

/** A page to be shared: its addresses are paths of this server. */
export interface SharedPage {
  /** Shows this revision for ever. */
  pinned: string
  /** Shows whatever revision is current. */
  live: string
  work: Omit<CitedWork, 'address'>
  /** Identifies it in reference managers. */
  key: string
}

/** A chart to be shared: all addresses are paths of this server. */
export interface SharedChart extends SharedPage {
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
}
