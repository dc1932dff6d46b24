import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Band, bandsOf } from './bands'
import { type Face, faceOf, ownFaces } from './fonts'
import { type BandSvg, bandSvg } from './image-svg'
import { letterSetter } from './letters'
import { pngFile } from './png-file'
import type { Picture } from './svg'
import type { Theme } from './tokens'

/** A native module: a bundler must leave it where it is. */
const loadResvg = () => import(/* turbopackIgnore: true */ '@resvg/resvg-js')

let directory: string | undefined
const written = new Map<string, string>()

/** Where fonts that are packed are laid down unpacked, for this process alone. */
function ownDirectory(): string {
  if (directory === undefined) {
    const made = mkdtempSync(join(/* turbopackIgnore: true */ tmpdir(), 'parallax-fonts-'))
    process.once('exit', () => rmSync(made, { recursive: true, force: true }))
    directory = made
  }
  return directory
}

function fileOf(face: Face): string {
  if (!face.isPacked) return face.path
  const before = written.get(face.name)
  if (before) return before
  const path = join(ownDirectory(), `${face.name}.ttf`)
  writeFileSync(path, face.bytes())
  written.set(face.name, path)
  return path
}

const PLAIN = { size: 16 }

/** The files of the own fonts, and of those that have the characters which these lack; the one that has everything comes last. */
function fontFiles(texts: readonly string[]): string[] {
  if (texts.length === 0) return []
  const all = texts.join(' ')
  const drawn = [...new Set(all.match(/[^\0-\x7f\p{Cc}\p{Cf}\s]/gu))]
  const marked = [...new Set(all.match(/\P{M}\p{M}+/gu))]
  const faces = [...drawn, ...marked].map((cluster) => {
    const [letter = 0, ...marks] = Array.from(cluster, (character) => character.codePointAt(0) ?? 0)
    return faceOf(letter, PLAIN, marks)
  })
  const known = new Set([...ownFaces(), ...faces.filter((face) => face !== undefined)])
  return [...new Set([...known].sort((a, b) => Number(a.isLast) - Number(b.isLast)).map(fileOf))]
}

/** Bands in work at once, of all pictures together: each takes some 30 MB while it lasts. */
const AT_ONCE = 2
const waiting: (() => void)[] = []
let running = 0

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running === AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

async function pixelsOf({ svg, texts }: BandSvg, scale: number): Promise<Uint8Array> {
  const { renderAsync } = await loadResvg()
  const font = { loadSystemFonts: false, fontFiles: fontFiles(texts), defaultFontFamily: 'Public Sans', sansSerifFamily: 'Public Sans' }
  return (await renderAsync(svg, { fitTo: { mode: 'zoom', value: scale }, font })).pixels
}

/** The pixels of the bands in their order, as many bands ahead as are drawn at once. */
async function* drawnInOrder(bands: readonly Band[], draw: (band: Band) => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  const begun: Promise<Uint8Array>[] = []
  const begin = (band: Band | undefined) => {
    if (!band) return
    const pixels = inTurn(() => draw(band))
    // Whoever asks for it learns of it; nobody does after a band before it has failed.
    pixels.catch(() => {})
    begun.push(pixels)
  }
  for (const band of bands.slice(0, AT_ONCE)) begin(band)
  for (let at = 0; at < bands.length; at += 1) {
    const pixels = await begun[at]
    begin(bands[at + AT_ONCE])
    if (pixels) yield pixels
  }
}

/**
 * A picture of ours as a PNG, with no font but those of the packages, so that every machine draws the same.
 * @param scale pixels of the image per pixel of the drawing
 */
export async function pngOf(picture: Picture, theme: Theme, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const letters = await letterSetter()
  const bands = bandsOf(picture)
  const draw = (band: Band) => pixelsOf(bandSvg(band, picture, theme, letters), scale)
  return pngFile({ width: picture.width * scale, height: Math.ceil(picture.height) * scale }, drawnInOrder(bands, draw))
}
