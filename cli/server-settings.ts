/** Where the server listens, and the origin under which others reach it. */
export interface ServerSettings {
  port: string
  host: string
  publicUrl?: string
}

type Environment = Readonly<Record<string, string | undefined>>

function portOf({ PORT }: Environment): string {
  const port = PORT || '3000'
  if (/^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65_535) return port
  throw new Error(`PORT is "${port}"; set it to a number from 1 to 65535.`)
}

/** Links are made from it, so one that cannot be their beginning would break every page that has links to share. */
function publicUrlOf({ PARALLAX_URL }: Environment): string | undefined {
  if (!PARALLAX_URL) return undefined
  const url = URL.canParse(PARALLAX_URL) ? new URL(PARALLAX_URL) : undefined
  if (url && ['http:', 'https:'].includes(url.protocol) && url.href === `${url.origin}/`) return url.origin
  throw new Error(`PARALLAX_URL is "${PARALLAX_URL}"; set it to the public address without a path, such as https://parallax.example.org.`)
}

/**
 * What the environment says of the server; a variable that is empty says nothing.
 * @throws Error naming the variable and what it should be
 */
export function serverSettings(environment: Environment): ServerSettings {
  const publicUrl = publicUrlOf(environment)
  return { port: portOf(environment), host: environment.HOST || '127.0.0.1', ...(publicUrl && { publicUrl }) }
}

/** The origin under which a server with these settings is reached: the public one, else where it listens. */
export function originOf({ port, host, publicUrl }: ServerSettings): string {
  if (publicUrl) return publicUrl
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`
}
