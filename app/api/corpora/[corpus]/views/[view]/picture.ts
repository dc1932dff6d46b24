import { type PictureWords, pictureScene } from '@/components/charts/picture.scene'
import { viewPreview } from '@/components/charts/preview/preview.scene'
import { SCENES } from '@/components/charts/scenes'
import { rowsShown, traitsOf } from '@/components/charts/traits'
import { whyEmpty } from '@/components/empty/why-empty'
import { countedInWords, cutInWords } from '@/components/panels/counted'
import { noteInWords } from '@/components/panels/note-in-words'
import { appliedFilters, rowsPage } from '@/components/panels/page-scope'
import type { CorpusOutline } from '@/lib/api/contract/corpus'
import type { ViewResponse } from '@/lib/api/contract/table'
import { displayed } from '@/lib/api/displayed-text'
import { filtersInWords } from '@/lib/api/selection-words'
import type { Extra } from '@/lib/api/server/api-parameters'
import { displayedCorpus } from '@/lib/api/server/corpus-detail'
import { type AnyView, findView } from '@/lib/api/server/find-view'
import { ProblemError } from '@/lib/api/server/problem-error'
import { publicOrigin } from '@/lib/api/server/public-origin'
import { type RequestParameters, readParameters } from '@/lib/api/server/request-parameters'
import { viewResponse } from '@/lib/api/server/view-response'
import type { Block } from '@/lib/drawing/shapes'
import type { Picture } from '@/lib/drawing/svg'
import type { Theme } from '@/lib/drawing/tokens'

export type ImageForm = 'svg' | 'png'

/** A drawing of a view, and how it is wanted. */
export interface ViewPicture {
  picture: Picture
  theme: Theme
  scale: number
}

const EXTRAS: Record<ImageForm, readonly Extra[]> = { svg: ['top', 'theme', 'width'], png: ['top', 'theme', 'width', 'scale'] }
const DEFAULT_WIDTH = 1000

/** What is asked of the view itself. */
function rowsParameters(params: URLSearchParams, { id }: AnyView): URLSearchParams {
  const rest = new URLSearchParams(params)
  for (const name of ['theme', 'width', 'scale', ...Object.keys(traitsOf(id).options ?? {})]) rest.delete(name)
  if (!rest.has('top')) rest.set('top', String(rowsShown(id)))
  return rest
}

function wordsOf(view: AnyView, data: ViewResponse, corpus: CorpusOutline, { selection, display }: RequestParameters): PictureWords {
  const filters = filtersInWords(appliedFilters(selection.filters, view.filters), corpus)
  const counted = data.rows.length > 0 ? `${countedInWords(view.id, data.rows, data.total_rows)}.` : ''
  const refused = data.notes.find(({ code }) => code === 'refused')
  const stored = corpus.revisions.find(({ revision }) => revision === corpus.revision)
  return {
    question: view.question,
    subtitle: [`${view.subtitle}.`, counted, filters && `${filters}.`].filter(Boolean).join(' '),
    counted: [counted, filters && `${filters}.`].filter(Boolean).join(' '),
    origin: `${corpus.title} · revision ${corpus.revision}`,
    notes: [
      ...data.notes.filter((note) => note !== refused).map(noteInWords),
      cutInWords(view.id, data.rows.length, data.total_rows),
    ].filter((note) => note !== null),
    refusal:
      refused?.text ??
      (data.rows.length === 0
        ? (whyEmpty(view, display, selection.filters) ??
          (filters ? 'Nothing is left under these filters.' : 'Nothing of this kind is coded here.'))
        : null),
    source: [`${corpus.title}`, `revision ${corpus.revision}`, `method ${view.id} ${view.version}`, stored?.imported_at.slice(0, 10)]
      .filter(Boolean)
      .join(' · '),
    address: publicOrigin() + rowsPage({ corpus }, view, selection.filters, display),
  }
}

interface Drawn {
  words: PictureWords
  revision: string
  draw: (width: number, height?: number) => readonly Block[]
}

async function drawn(corpusName: string, viewId: string, params: URLSearchParams, extras: readonly Extra[]): Promise<Drawn> {
  const view = findView(viewId)
  const scene = SCENES[view.id]
  if (!scene) throw new ProblemError(404, `There is no drawing of the view "${view.id}" yet`)
  const parameters = readParameters(params, { ...view.options, ...traitsOf(view.id).options }, extras)
  const { display, selection } = parameters
  const data = displayed(await viewResponse(corpusName, view.id, rowsParameters(params, view)))
  const corpus = await displayedCorpus(corpusName, new URLSearchParams({ rev: data.revision }))
  const { rows, notes, revision } = data
  return {
    words: wordsOf(view, data, corpus, parameters),
    revision,
    draw: (width, height) => scene({ rows, notes, corpus, display, events: selection.filters.event ?? [], width, height }),
  }
}

/**
 * A view as a picture, with the question above it and its source below.
 * @param params filters, `rev`, the options of the view and of its drawing, `top`, `theme`, `width` and, for PNG, `scale`
 * @throws ProblemError 400, 404 also where nothing draws the view yet, 503
 */
export async function viewPicture(corpus: string, view: string, params: URLSearchParams, form: ImageForm): Promise<ViewPicture> {
  const { words, draw } = await drawn(corpus, view, params, EXTRAS[form])
  return {
    picture: pictureScene(words, Number(params.get('width') ?? DEFAULT_WIDTH), draw),
    theme: params.get('theme') === 'dark' ? 'dark' : 'light',
    scale: Number(params.get('scale') ?? 1),
  }
}

/**
 * What sites show beside a link to a view: 1200 by 630 pixels.
 * @param params filters, `rev` and the options of the view and of its drawing
 * @throws ProblemError as `viewPicture`
 */
export async function viewPreviewPicture(corpus: string, view: string, params: URLSearchParams): Promise<Picture> {
  const { words, draw } = await drawn(corpus, view, params, [])
  return viewPreview(words, draw)
}
