import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dataDirectory } from '@/lib/store/data-directory'
import { originOf, serverSettings } from './server-settings'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The origin that `npm start` has in this environment; in one that it would refuse, where it listens by default. */
function origin(): string {
  try {
    return originOf(serverSettings(process.env))
  } catch {
    return originOf(serverSettings({}))
  }
}

/** Where the page of a stored corpus is, and what must run for it. */
export function pageToOpen(corpus: string, rev?: string): string {
  const data = dataDirectory()
  const own = data === join(root, '.parallax') ? '' : `, started with PARALLAX_DATA=${data}`
  return `Its page, while the server runs (npm start${own}): ${origin()}/${corpus}${rev ? `?rev=${rev}` : ''}`
}
