/** Whether a link with this origin works on the machine that made it only. */
export function isLocal(origin: string): boolean {
  const { hostname } = new URL(origin)
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname.startsWith('127.') ||
    hostname === '[::1]' ||
    hostname === '0.0.0.0'
  )
}

/** The absolute address of a page. `publicUrl` is where the server says it can be reached; without it, where the reader found it. */
export const shareLink = (publicUrl: string | undefined, origin: string, path: string) => new URL(path, publicUrl ?? origin).href

/** A link that mail programs and chats do not cut off; a longer one is shared as a short link. */
export const LONGEST_LINK = 2_000
