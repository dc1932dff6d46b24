import type { Font, Face as HarfBuzzFont, Buffer as HarfBuzzText } from 'harfbuzzjs'
import type { Face } from './fonts'

/** A text as outlines: lengths are parts of an em, `y` grows upwards from the baseline. */
export interface SetText {
  readonly d: string
  readonly width: number
  readonly unitsPerEm: number
}

/** Sets a text from left to right in a face, which must have all its characters. */
export type SetLetters = (text: string, face: Face) => SetText

/** The outline of a glyph: where it begins, and the steps from there. */
interface Glyph {
  readonly x: number
  readonly y: number
  readonly steps: string
}

interface LoadedFace {
  readonly font: Font
  readonly unitsPerEm: number
  readonly glyphs: Map<number, Glyph | undefined>
}

/** WebAssembly beside its module: a bundler must leave it where it is. */
const loadHarfBuzz = () => import(/* turbopackIgnore: true */ 'harfbuzzjs')

/** Steps from place to place instead of places, so that an outline can stand anywhere without being written anew. */
function glyphOf(outline: string): Glyph | undefined {
  const [, left, top] = /^M([^,]+),([^A-Z]+)/.exec(outline) ?? []
  if (left === undefined || top === undefined) return undefined
  const first = [Number(left), Number(top)] as const
  let [x, y] = first
  let [startX, startY] = first
  let steps = ''
  for (const [, command = '', written = ''] of outline.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    if (command === 'Z') {
      steps += 'z'
      ;[x, y] = [startX, startY]
      continue
    }
    const places = written.split(/[ ,]/).map(Number)
    const relative = places.map((place, at) => place - (at % 2 === 0 ? x : y))
    ;[x = 0, y = 0] = places.slice(-2)
    if (command === 'M') [startX, startY] = [x, y]
    if (command !== 'M' || steps !== '') steps += command.toLowerCase() + relative.join(' ')
  }
  return { x: first[0], y: first[1], steps }
}

function outlineOf({ font, glyphs }: LoadedFace, id: number): Glyph | undefined {
  if (!glyphs.has(id)) glyphs.set(id, glyphOf(font.glyphToPath(id)))
  return glyphs.get(id)
}

/** Glyphs one after the other, as HarfBuzz places them. */
function outlined(face: LoadedFace, text: HarfBuzzText): SetText {
  const places = text.getGlyphPositions()
  let width = 0
  let d = ''
  text.getGlyphInfos().forEach(({ codepoint: id }, at) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = places[at] ?? {}
    const glyph = outlineOf(face, id)
    if (glyph) d += `M${width + xOffset + glyph.x} ${yOffset + glyph.y}${glyph.steps}`
    width += xAdvance
  })
  return { d, width, unitsPerEm: face.unitsPerEm }
}

let loaded: Promise<SetLetters> | undefined

async function load(): Promise<SetLetters> {
  const { Blob, Buffer: Text, Face: FontFile, Font: SizedFont, shape } = await loadHarfBuzz()
  const faces = new Map<Face, LoadedFace>()
  const text = new Text()
  const faceOf = (face: Face): LoadedFace => {
    const before = faces.get(face)
    if (before) return before
    const file: HarfBuzzFont = new FontFile(new Blob(Uint8Array.from(face.bytes()).buffer))
    const made = { font: new SizedFont(file), unitsPerEm: file.upem, glyphs: new Map<number, Glyph | undefined>() }
    faces.set(face, made)
    return made
  }
  return (words, drawnBy) => {
    const face = faceOf(drawnBy)
    text.reset()
    text.addText(words)
    text.guessSegmentProperties()
    shape(face.font, text)
    return outlined(face, text)
  }
}

/** Kerning and ligatures as resvg has them, which for each glyph of a text reads the whole font anew. */
export function letterSetter(): Promise<SetLetters> {
  loaded ??= load()
  return loaded
}
