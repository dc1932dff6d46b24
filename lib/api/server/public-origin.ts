/** Where this server says it can be reached: `PARALLAX_URL`, else this machine alone. Never what a request says. */
export function publicOrigin(): string {
  const { PARALLAX_URL, PORT = '3000' } = process.env
  return PARALLAX_URL && URL.canParse(PARALLAX_URL) ? new URL(PARALLAX_URL).origin : `http://127.0.0.1:${PORT}`
}
