import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type FontWidths, fontWidths } from './font-file'
import type { TextStyle } from './shapes'
import { unpackedWoff } from './woff'

/** A font, or the part of one for some characters. */
export interface Face {
  /** Of the package, without an ending; a name that no other face has. */
  readonly name: string
  readonly path: string
  bytes(): Uint8Array
  widths(): FontWidths
}

/** Where this server runs is where its packages are; a bundler must not look for them. */
const packages = () => createRequire(join(/* turbopackIgnore: true */ process.cwd(), 'package.json'))

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function face(file: string): Face {
  const path = packages().resolve(file)
  const bytes = once(() => (path.endsWith('.woff') ? unpackedWoff(readFileSync(path)) : readFileSync(path)))
  return { name: file.replace(/^.*\//, '').replace(/\.\w+$/, ''), path, bytes, widths: once(() => fontWidths(bytes())) }
}

const SANS = '@expo-google-fonts/public-sans'
const OWN = once(() => ({
  sans: face(`${SANS}/400Regular/PublicSans_400Regular.ttf`),
  'sans-bold': face(`${SANS}/600SemiBold/PublicSans_600SemiBold.ttf`),
  'sans-italic': face(`${SANS}/400Regular_Italic/PublicSans_400Regular_Italic.ttf`),
  serif: face('@expo-google-fonts/newsreader/500Medium/Newsreader_500Medium.ttf'),
}))

/** The two typefaces of the pages, in the weights and slopes that pictures use. */
export const ownFaces = (): Face[] => Object.values(OWN())

/** The face of a style, where it has the characters. */
export function ownFace({ family = 'sans', weight = 400, italic = false }: TextStyle): Face {
  const faces = OWN()
  if (family === 'serif') return faces.serif
  if (weight === 600) return faces['sans-bold']
  return italic ? faces['sans-italic'] : faces.sans
}

/** Typefaces for the scripts that the own ones lack, in the order in which they are asked. */
const FURTHER = ['noto-sans', 'noto-sans-hebrew', 'noto-sans-arabic', 'noto-sans-devanagari', 'noto-sans-thai', 'noto-emoji']

interface Part {
  readonly ranges: readonly (readonly [number, number])[]
  readonly face: () => Face
}

/** `U+0600-06ff,U+200c` as pairs of first and last. */
const rangesOf = (written: string): Part['ranges'] =>
  written.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace('U+', '').split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
  })

function partsOf(id: string): Part[] {
  const subsets = JSON.parse(readFileSync(packages().resolve(`@fontsource/${id}/unicode.json`), 'utf8')) as Record<string, string>
  return Object.entries(subsets).map(([subset, ranges]) => ({
    ranges: rangesOf(ranges),
    face: once(() => face(`@fontsource/${id}/files/${id}-${subset.replaceAll(/[[\]]/g, '')}-400-normal.woff`)),
  }))
}

const PARTS = once(() => FURTHER.flatMap(partsOf))
const found = new Map<number, Face | undefined>()

function search(codePoint: number): Face | undefined {
  const parts = PARTS().filter(({ ranges }) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last))
  return parts.map((part) => part.face()).find((one) => one.widths().widthOf(codePoint) !== undefined)
}

/** The face for a character that the own faces lack; undefined where no package here has it. */
export function furtherFace(codePoint: number): Face | undefined {
  if (!found.has(codePoint)) found.set(codePoint, search(codePoint))
  return found.get(codePoint)
}
