import { respond } from '@/lib/api/server/respond'
import { pngOf } from '@/lib/drawing/png'
import { svgOf } from '@/lib/drawing/svg'
import { viewPreviewPicture } from '../picture'

type Context = { params: Promise<{ corpus: string; view: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { corpus, view } = await params
  return respond(request, true, async (query) => {
    const picture = await viewPreviewPicture(corpus, view, query)
    return { content: await pngOf(svgOf(picture, 'light', 'image'), 1), type: 'image/png' }
  })
}
