import { embedFrame } from '@/lib/api/embed-frame'
import { pagePath } from '@/lib/api/paths'
import { viewMeta } from '@/lib/views/registry'
import { ADDRESS, canBeOfPage, canonicalAddress } from './page-address'
import { ProblemError } from './problem-error'
import { publicOrigin } from './public-origin'

const WIDTH = 800
const HEIGHT = 640

/** What a site that pastes a link shows in its place (oEmbed 1.0, type rich). */
export interface OEmbed {
  version: '1.0'
  type: 'rich'
  provider_name: 'Parallax'
  provider_url: string
  title: string
  html: string
  width: number
  height: number
}

/** Where a site that is given the link to a page finds what to show in its place. @param address path and query of the page */
export const oEmbedAddress = (address: string): string => `${publicOrigin()}/api/oembed?url=${encodeURIComponent(publicOrigin() + address)}`

const PARAMETERS = ['url', 'format', 'maxwidth', 'maxheight']

const refuse = (parameter: string, message: string): never => {
  throw new ProblemError(400, 'The address has parameters that cannot be used', [{ parameter, message }])
}

function size(params: URLSearchParams, name: string, standard: number): number {
  const text = params.get(name)
  if (text === null) return standard
  if (!/^[1-9]\d{0,4}$/.test(text)) refuse(name, 'is not a number of pixels')
  return Math.min(standard, Number(text))
}

/** Path and query of a page of this server, without parameters that no page has. */
function addressOf(text: string): string {
  const origin = publicOrigin()
  if (!URL.canParse(text) || new URL(text).origin !== origin) refuse('url', `is not an address at ${origin}`)
  const { pathname, searchParams } = new URL(text)
  const query = new URLSearchParams([...searchParams].filter(([name]) => canBeOfPage(name)))
  return `${pathname}?${query}`
}

/** The address stands in `url` here. */
function inItsParameter(error: unknown): never {
  if (!(error instanceof ProblemError) || error.status !== 400) throw error
  const errors = error.errors.map((problem) => (problem.parameter === ADDRESS ? { ...problem, parameter: 'url' } : problem))
  throw new ProblemError(400, error.title, errors)
}

/**
 * The frame that stands for the page of one view.
 * @param params `url`, and perhaps `format` (json), `maxwidth` and `maxheight` in pixels
 * @throws ProblemError 400, 404, 503
 */
export async function oEmbed(params: URLSearchParams): Promise<OEmbed> {
  for (const name of params.keys()) if (!PARAMETERS.includes(name)) refuse(name.slice(0, 80), 'is not a parameter here')
  if ((params.get('format') ?? 'json') !== 'json') refuse('format', 'can only be json')
  const address = new URL(
    await canonicalAddress(addressOf(params.get('url') ?? ''), { isLive: true }).catch(inItsParameter),
    publicOrigin(),
  )
  const [, corpus = '', kind, view = ''] = address.pathname.split('/').map(decodeURIComponent)
  const meta = kind === 'views' ? viewMeta(view) : undefined
  if (!meta) throw new ProblemError(404, 'Only the page of one view can be embedded')
  const width = size(params, 'maxwidth', WIDTH)
  const height = size(params, 'maxheight', HEIGHT)
  const source = new URL(pagePath.embed(corpus, view, address.search.slice(1)), publicOrigin()).href
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Parallax',
    provider_url: publicOrigin(),
    title: meta.question,
    html: embedFrame(source, meta.question, width, height),
    width,
    height,
  }
}
