import type { Block } from './shapes'
import { element, escaped } from './svg-element'
import { SvgWriter } from './svg-writer'
import { colorOf, FAMILIES, type Ground } from './tokens'

export interface Picture extends Block {
  readonly width: number
  /** What it shows, in a sentence. */
  readonly title: string
  /** Where its data come from, and how many there are. */
  readonly description: string
}

/**
 * The picture as an SVG file of its own, on the paper of the theme. Text stays text; nothing in it points outside.
 * @param fonts a style sheet of the fonts that come along (`fontStyles`); texts then keep their widths where a program does not read it
 */
export function svgOf({ width, height, title, description, shapes }: Picture, theme: Ground, fonts = ''): string {
  const writer = new SvgWriter(theme, fonts !== '')
  const drawn = writer.shapes(shapes)
  const tall = Math.ceil(height)
  const paper = element('rect', { width, height: tall, fill: colorOf('var(--paper)', theme) })
  const named = element('title', { id: 'title' }, escaped(title)) + element('desc', { id: 'desc' }, escaped(description))
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height: tall,
    viewBox: `0 0 ${width} ${tall}`,
    role: 'img',
    'aria-labelledby': 'title desc',
    'font-family': FAMILIES.sans,
    // Letters stand where they were measured, between pixels too.
    'text-rendering': fonts ? 'geometricPrecision' : undefined,
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', frame, named + (fonts && element('style', {}, fonts)) + writer.definitions() + paper + drawn)}\n`
}
