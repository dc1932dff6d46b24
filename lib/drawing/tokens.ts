export type Theme = 'light' | 'dark'
/** What a picture stands on: paper of a theme, or a page whose style has the tokens as custom properties. */
export type Ground = Theme | 'page'

/** The colours of `app/globals.css`: light, dark. A test holds the two together. */
export const TOKENS: Readonly<Record<string, readonly [string, string]>> = {
  paper: ['#fdfdfb', '#14161a'],
  'paper-2': ['#f2f3f1', '#1d2025'],
  ink: ['#14161a', '#eceef0'],
  'ink-2': ['#464b53', '#b8bec6'],
  'ink-3': ['#666c75', '#939aa4'],
  rule: ['#d5d8da', '#363b43'],
  accent: ['#1f3fbf', '#9db2ff'],
  'accent-2': ['#d6401f', '#ff8f6b'],
  focus: ['#1f3fbf', '#9db2ff'],
  'outlet-0': ['#0072b2', '#5ab4e5'],
  'outlet-1': ['#d55e00', '#f28a3c'],
  'outlet-2': ['#00805d', '#2fc79b'],
  'outlet-3': ['#a8478a', '#e08fc0'],
  'outlet-4': ['#8a6a00', '#e3c04a'],
  'outlet-5': ['#3b3f9e', '#a3a8f5'],
  'outlet-6': ['#2b8fb8', '#86dcf5'],
  'outlet-7': ['#5c636d', '#b0b7c0'],
  'stance-for': ['#3c8f99', '#59b3bd'],
  'stance-for-strong': ['#00606b', '#8fdde6'],
  'stance-against': ['#b9722a', '#d99a57'],
  'stance-against-strong': ['#8a4300', '#ffc083'],
  'stance-wait': ['#6f6a9c', '#b3aee0'],
  'stance-neutral': ['#70767f', '#9aa1ab'],
  // Of `similarity.module.css`.
  'tone-color': ['#5b8fd0', '#3565a8'],
}

/** The two typefaces, and what stands for them where they are not to be had. */
export const FAMILIES = {
  sans: "'Public Sans', 'Noto Sans', system-ui, sans-serif",
  serif: "Newsreader, 'Times New Roman', serif",
}

const MIX = /^color-mix\(in srgb, (.+) (\d+)%, (.+)\)$/
const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

function mixed(first: string, share: number, second: string): string {
  const [a, b] = [channels(first), channels(second)]
  return `#${a
    .map((value, at) =>
      Math.round(value * share + (b[at] ?? 0) * (1 - share))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

function ofPage(css: string): string {
  const mix = MIX.exec(css)
  if (mix) return `color-mix(in srgb, ${ofPage(mix[1] ?? '')} ${Number(mix[2])}%, ${ofPage(mix[3] ?? '')})`
  if (css === 'none' || /^#[0-9a-f]{6}$/i.test(css)) return css
  const name = /^var\(--([a-z0-9-]+)\)$/.exec(css)?.[1] ?? ''
  return `var(--${Object.hasOwn(TOKENS, name) ? name : 'ink'})`
}

/**
 * The colour that a token or a mixture of two is under a theme: `var(--ink)`, `color-mix(in srgb, var(--ink) 20%, var(--paper))`.
 * Whatever else is no colour of six digits (or `none`) is drawn as ink: a corpus can choose colours.
 */
export function colorOf(css: string, theme: Ground): string {
  if (theme === 'page') return ofPage(css)
  const mix = MIX.exec(css)
  if (mix) return mixed(colorOf(mix[1] ?? '', theme), Number(mix[2]) / 100, colorOf(mix[3] ?? '', theme))
  if (css === 'none' || /^#[0-9a-f]{6}$/i.test(css)) return css
  const token = TOKENS[/^var\(--([a-z0-9-]+)\)$/.exec(css)?.[1] ?? ''] ?? TOKENS.ink
  return token?.[theme === 'dark' ? 1 : 0] ?? '#000000'
}
