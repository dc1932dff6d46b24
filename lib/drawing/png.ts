import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Face, faceOf, ownFaces } from './fonts'
import { pngFile } from './png-file'

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
function fontFiles(svg: string): string[] {
  const drawn = [...new Set(svg.match(/[^\0-\x7f\p{Cc}\p{Cf}\s]/gu))]
  const marked = [...new Set(svg.match(/\P{M}\p{M}+/gu))]
  const faces = [...drawn, ...marked].map((cluster) => {
    const [letter = 0, ...marks] = Array.from(cluster, (character) => character.codePointAt(0) ?? 0)
    return faceOf(letter, PLAIN, marks)
  })
  const known = new Set([...ownFaces(), ...faces.filter((face) => face !== undefined)])
  return [...new Set([...known].sort((a, b) => Number(a.isLast) - Number(b.isLast)).map(fileOf))]
}

/** Drawings in work at once: each takes some 100 MB while it lasts. */
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

async function drawn(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const { renderAsync } = await loadResvg()
  const font = { loadSystemFonts: false, fontFiles: fontFiles(svg), defaultFontFamily: 'Public Sans', sansSerifFamily: 'Public Sans' }
  const { width, height, pixels } = await renderAsync(svg, { fitTo: { mode: 'zoom', value: scale }, font })
  return pngFile({ width, height, bytes: pixels })
}

/**
 * An SVG of ours as a PNG, with no font but those of the packages, so that every machine draws the same.
 * @param scale pixels of the image per pixel of the drawing
 */
export const pngOf = (svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> => inTurn(() => drawn(svg, scale))
