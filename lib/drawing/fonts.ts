import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type FontWidths, fontWidths } from './font-file'
import { operatorFaces } from './operator-fonts'
import type { TextStyle } from './shapes'
import { unpackedWoff } from './woff'

/** A font, or the part of one for some characters. */
export interface Face {
  readonly family: string
  /** Has everything, and is taken when nothing else has. */
  readonly isLast: boolean
  /** Of the package, without an ending; a name that no other face has. */
  readonly name: string
  readonly path: string
  /** The file at `path` is a WOFF file; `bytes` is the font in it. */
  readonly isPacked: boolean
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

function face(family: string, file: string, isLast = false): Face {
  const path = packages().resolve(file)
  const isPacked = path.endsWith('.woff')
  const bytes = once(() => (isPacked ? unpackedWoff(readFileSync(path)) : readFileSync(path)))
  const name = file.replace(/^.*\//, '').replace(/\.\w+$/, '')
  return { family, isLast, name, path, isPacked, bytes, widths: once(() => fontWidths(bytes())) }
}

const SANS = '@expo-google-fonts/public-sans'
const OWN = once(() => ({
  sans: face('Public Sans', `${SANS}/400Regular/PublicSans_400Regular.ttf`),
  'sans-bold': face('Public Sans', `${SANS}/600SemiBold/PublicSans_600SemiBold.ttf`),
  'sans-italic': face('Public Sans', `${SANS}/400Regular_Italic/PublicSans_400Regular_Italic.ttf`),
  serif: face('Newsreader', '@expo-google-fonts/newsreader/500Medium/Newsreader_500Medium.ttf'),
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

/** Typefaces for the large scripts that the own ones lack, in the order in which they are asked; light enough to come along, which those of East Asia are not. */
const FURTHER = [
  'noto-sans',
  'noto-sans-symbols',
  'noto-sans-symbols-2',
  'noto-sans-hebrew',
  'noto-sans-arabic',
  'noto-sans-devanagari',
  'noto-sans-thai',
  'noto-emoji',
]

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

/** `noto-sans-thai` as the font calls itself: `Noto Sans Thai`. */
const familyOf = (id: string) => id.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => ` ${letter.toUpperCase()}`).trim()

function partsOf(id: string): Part[] {
  const subsets = JSON.parse(readFileSync(packages().resolve(`@fontsource/${id}/unicode.json`), 'utf8')) as Record<string, string>
  // Devanagari has a family of its own here; two files of one family would stand in each other's way.
  const own = Object.entries(subsets).filter(([subset]) => id !== 'noto-sans' || subset !== 'devanagari')
  return own.map(([subset, ranges]) => ({
    ranges: rangesOf(ranges),
    face: once(() => face(familyOf(id), `@fontsource/${id}/files/${id}-${subset.replaceAll(/[[\]]/g, '')}-400-normal.woff`)),
  }))
}

const PARTS = once(() => FURTHER.flatMap(partsOf))
/** Every script there is, in coarse letters: what would else be a box can be read. */
const LAST = once(() => face('UnifontExMono', '@fontsource/unifontex/files/unifontex-latin-400-normal.woff', true))

const found = new Map<string, Face | undefined>()

const has = (codePoints: readonly number[]) => (one: Face) => codePoints.every((codePoint) => one.widths().widthOf(codePoint) !== undefined)

/** Any face with the characters: first the other own ones, which have a few signs that the first lacks. */
function search(codePoints: readonly number[]): Face | undefined {
  const parts = PARTS().filter(({ ranges }) => codePoints.some((one) => ranges.some(([first, last]) => one >= first && one <= last)))
  return [...ownFaces(), ...parts.map((part) => part.face()), ...operatorFaces(), LAST()].find(has(codePoints))
}

/**
 * The face that draws a character in a style; undefined where no package here has the character.
 * @param marks what stands on it: a face that has them too, if there is one
 */
export function faceOf(codePoint: number, style: TextStyle, marks: readonly number[] = []): Face | undefined {
  const own = ownFace(style)
  const all = [codePoint, ...marks]
  if (has(all)(own)) return own
  const key = all.join(' ')
  if (!found.has(key)) found.set(key, search(all) ?? (marks.length > 0 ? faceOf(codePoint, style) : undefined))
  return found.get(key)
}
