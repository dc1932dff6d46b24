import { chartPackage } from '@/lib/api/server/chart-package'
import { respond, respondJson } from '@/lib/api/server/respond'
import { viewCsv, viewResponse } from '@/lib/api/server/view-response'
import { fontStyles } from '@/lib/drawing/embedded-fonts'
import { pngOf } from '@/lib/drawing/png'
import { svgOf } from '@/lib/drawing/svg'
import { viewPicture } from './picture'
import { savedChart } from './saved-chart'

type Context = { params: Promise<{ corpus: string; view: string }> }

/** `figures.csv`: the view and the form in which it is wanted. */
const FORM = /^(.+)\.(csv|zip|svg|png|html)$/

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { corpus, view: asked } = await params
  const [, view = asked, form] = FORM.exec(asked) ?? []
  if (form === 'csv') {
    return respond(request, true, async (query) => {
      const { name, text } = await viewCsv(corpus, view, query)
      return { content: text, type: 'text/csv; charset=utf-8; header=present', download: name }
    })
  }
  if (form === 'zip') {
    return respond(request, true, async (query) => {
      const { name, bytes } = await chartPackage(corpus, view, query)
      return { content: bytes, type: 'application/zip', download: name }
    })
  }
  if (form === 'svg') {
    return respond(request, true, async (query) => {
      const { picture, theme } = await viewPicture(corpus, view, query, 'svg')
      return { content: svgOf(picture, theme, await fontStyles(picture.shapes)), type: 'image/svg+xml; charset=utf-8' }
    })
  }
  if (form === 'png') {
    return respond(request, true, async (query) => {
      const { picture, theme, scale } = await viewPicture(corpus, view, query, 'png')
      return { content: await pngOf(picture, theme, scale), type: 'image/png' }
    })
  }
  if (form === 'html') {
    return respond(request, true, async (query) => {
      const { name, text } = await savedChart(corpus, view, query)
      return { content: text, type: 'text/html; charset=utf-8', download: name }
    })
  }
  return respondJson(request, true, (query) => viewResponse(corpus, view, query))
}
