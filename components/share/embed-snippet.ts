import { embedFrame } from '@/lib/api/embed-frame'

export type EmbedTheme = 'system' | 'light' | 'dark'

/** Sets the height of the frame before the script to what its page says. It listens to that frame alone. */
const FOLLOW_HEIGHT =
  "(function(s){var f=s.previousElementSibling;addEventListener('message',function(e){if(e.source===f.contentWindow&&e.data&&e.data.type==='parallax:height')f.style.height=e.data.height+'px'})})(document.currentScript)"

/** Where a chart stands in the frame of another site. @param address absolute, of the chart's page under `/embed/` */
export function embedAddress(address: string, theme: EmbedTheme): string {
  const url = new URL(address)
  if (theme !== 'system') url.searchParams.set('theme', theme)
  return url.href
}

/** What a newsroom pastes into its page: a frame with a title, and a line of script that keeps its height. Without the script the frame scrolls. */
export function embedSnippet(address: string, title: string, height = 640): string {
  return `${embedFrame(address, title, '100%', height)}<script>${FOLLOW_HEIGHT}</script>`
}
