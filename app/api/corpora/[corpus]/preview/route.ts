import { respond } from '@/lib/api/server/respond'
import { pngOf } from '@/lib/drawing/png'
import { svgOf } from '@/lib/drawing/svg'
import { previewPicture } from './preview-picture'

type Context = { params: Promise<{ corpus: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { corpus } = await params
  return respond(request, true, async (query) => ({
    content: await pngOf(svgOf(await previewPicture(corpus, query), 'light', 'image'), 1),
    type: 'image/png',
  }))
}
