import { z } from 'zod'
import { dataDirectory } from '@/lib/store/data-directory'
import { readLink, shortLink } from '@/lib/store/links'
import { canonicalAddress } from './page-address'
import { ProblemError } from './problem-error'

const requestSchema = z.strictObject({ address: z.string() })
/** Bytes: more than any address that can be shared. */
const MAX_BODY = 40_000

/** Only pages of this server may make it store something. */
function assertSameOrigin({ headers }: Request): void {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  const isOwn = site ? site === 'same-origin' : !origin || (URL.canParse(origin) && new URL(origin).host === headers.get('host'))
  if (!isOwn) throw new ProblemError(403, 'Only a page of this server can make short links')
}

/** The text of a body; undefined when it is too long, of which no more is read. */
async function textOf({ body }: Request): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    length += chunk.length
    if (length > MAX_BODY) return undefined
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

async function readBody(request: Request): Promise<string> {
  const text = await textOf(request)
  const parsed = requestSchema.safeParse(text === undefined ? undefined : parseJson(text))
  if (parsed.success) return parsed.data.address
  throw new ProblemError(400, 'The request cannot be read', [
    { parameter: 'address', message: 'expected a JSON object with `address`, path and query of a page' },
  ])
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Makes the short link to a page, or finds the one it has.
 * @throws ProblemError 400, 403, 404, 503
 */
export async function makeShortLink(request: Request): Promise<{ id: string; path: string; address: string }> {
  assertSameOrigin(request)
  const address = await canonicalAddress(await readBody(request))
  const id = await shortLink(dataDirectory(), address)
  return { id, path: `/s/${id}`, address }
}

/** The address that a short link stands for; undefined when there is none. */
export const followShortLink = (id: string): Promise<string | undefined> => readLink(dataDirectory(), id)
