import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fontWidths } from './font-file'
import { fontFamily } from './font-names'
import { fontStarts } from './font-tables'
import type { Face } from './fonts'
import { unpackedWoff } from './woff'

const FONT = /\.(?:ttf|otf|ttc|woff2?)$/i

const isWoff = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'wOFF'

function faceIn(bytes: Uint8Array, start: number): Pick<Face, 'family' | 'bytes' | 'widths'> {
  const family = fontFamily(bytes, start)
  if (!family || /['"<>&\\]/.test(family)) throw new Error('it has no family name that can be written in a style')
  const widths = fontWidths(bytes, start)
  if (!widths.hasCharacters) throw new Error('it has no characters')
  return { family, bytes: () => bytes, widths: () => widths }
}

/** The fonts in a file: one, or those of a collection. */
function facesIn(folder: string, file: string): Face[] {
  if (/\.woff2$/i.test(file)) throw new Error('WOFF 2 is not read; take the TTF, OTF, TTC or WOFF file of the same font')
  const path = join(folder, file)
  const stored = readFileSync(path)
  const isPacked = isWoff(stored)
  const bytes = isPacked ? unpackedWoff(stored) : stored
  return fontStarts(bytes).map((start, index) => ({
    ...faceIn(bytes, start),
    isLast: false,
    isPacked,
    name: `operator-${file}-${index}`,
    path,
  }))
}

const reasonOf = (error: unknown) =>
  error instanceof RangeError ? 'it ends too early' : error instanceof Error ? error.message : String(error)

function filesIn(folder: string): string[] {
  try {
    if (!statSync(folder).isDirectory()) throw new Error('it is no folder')
    return readdirSync(folder).filter((file) => FONT.test(file))
  } catch (error) {
    throw new Error(`PARALLAX_FONTS names ${folder}: ${reasonOf(error)}`)
  }
}

function readFolder(folder: string): Face[] {
  const files = filesIn(folder).sort()
  if (files.length === 0) throw new Error(`PARALLAX_FONTS names ${folder}: there is no TTF, OTF, TTC or WOFF file in it`)
  return files.flatMap((file) => {
    try {
      return facesIn(folder, file)
    } catch (error) {
      throw new Error(`PARALLAX_FONTS: ${join(folder, file)} cannot be read as a font: ${reasonOf(error)}`)
    }
  })
}

let faces: readonly Face[] | undefined

/**
 * The fonts of the folder that `PARALLAX_FONTS` names, in the order of their files: for characters that the packages lack. None without it.
 * @throws Error naming the file that is no font, or what is wrong with the folder
 */
export function operatorFaces(): readonly Face[] {
  const folder = process.env.PARALLAX_FONTS
  faces ??= folder ? readFolder(folder) : []
  return faces
}
