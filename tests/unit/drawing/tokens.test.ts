import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { colorOf, TOKENS } from '@/lib/drawing/tokens'

/** Every `--name: light-dark(#…, #…)` of the style sheets. */
const written = ['app/globals.css', 'components/charts/similarity/similarity.module.css'].flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/--([a-z0-9-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, [light, dark]] as const,
  ),
)

describe('colours of pictures', () => {
  it('are those of the pages', () => {
    expect(TOKENS).toEqual(Object.fromEntries(written))
  })

  it('mix as CSS does', () => {
    expect(colorOf('color-mix(in srgb, var(--ink) 50%, var(--paper))', 'light')).toBe('#898a8b')
    expect(colorOf('var(--ink)', 'dark')).toBe('#eceef0')
  })

  it('leave a page its own', () => {
    const mixture = 'color-mix(in srgb, var(--outlet-1) 18%, var(--paper))'
    expect(['var(--rule)', '#0a0b0c', mixture].map((css) => colorOf(css, 'page'))).toEqual(['var(--rule)', '#0a0b0c', mixture])
    expect(colorOf('color-mix(in srgb, red 18%, var(--paper))', 'page')).toBe('color-mix(in srgb, var(--ink) 18%, var(--paper))')
  })

  it.each(['red', 'url(https://hostile.example)', '"/><script>', 'var(--none)', ''])('take nothing else for a colour: %s', (css) => {
    expect(colorOf(css, 'light')).toBe(colorOf('var(--ink)', 'light'))
    expect(colorOf(css, 'page')).toBe('var(--ink)')
  })
})
