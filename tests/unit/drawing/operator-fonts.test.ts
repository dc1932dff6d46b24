import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Face, ownFaces } from '@/lib/drawing/fonts'

const UNIFONT = createRequire(import.meta.url).resolve('@fontsource/unifontex/files/unifontex-latin-400-normal.woff')
const dirs: string[] = []
afterAll(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true })
})
/** Another test may have asked for the fonts before. */
beforeEach(() => vi.resetModules())
afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

function folder(files: Record<string, Uint8Array | string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'parallax-operator-'))
  dirs.push(dir)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content)
  return dir
}

/** The module anew, as a server with this setting has it. */
async function facesWith(path: string): Promise<readonly Face[]> {
  vi.stubEnv('PARALLAX_FONTS', path)
  const { operatorFaces } = await import('@/lib/drawing/operator-fonts')
  return operatorFaces()
}

/** Two fonts as one file: their tables count from its beginning. */
function collection(fonts: readonly Uint8Array[]): Buffer {
  const head = Buffer.alloc(12 + 4 * fonts.length)
  head.write('ttcf', 0, 'latin1')
  head.writeUInt32BE(0x00010000, 4)
  head.writeUInt32BE(fonts.length, 8)
  let end = head.length
  const moved = fonts.map((bytes, index) => {
    const font = Buffer.from(bytes)
    for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) font.writeUInt32BE(font.readUInt32BE(at + 8) + end, at + 8)
    head.writeUInt32BE(end, 12 + 4 * index)
    end += font.length
    return font
  })
  return Buffer.concat([head, ...moved])
}

const [sans, , , serif] = ownFaces().map((face) => face.bytes())

it('reads fonts and collections, and nothing else that lies there', async () => {
  const dir = folder({
    'a.ttf': sans ?? '',
    'b.ttc': collection([sans ?? new Uint8Array(), serif ?? new Uint8Array()]),
    'LICENSE.txt': 'OFL',
  })
  const faces = await facesWith(dir)
  expect(faces.map(({ name, family }) => [name, family])).toEqual([
    ['operator-a.ttf-0', 'Public Sans'],
    ['operator-b.ttc-0', 'Public Sans'],
    ['operator-b.ttc-1', 'Newsreader'],
  ])
  expect(faces.map((face) => face.widths().widthOf(0x41))).toEqual(
    [ownFaces()[0], ownFaces()[0], ownFaces()[3]].map((face) => face?.widths().widthOf(0x41)),
  )
})

it('draws with them what the packages lack, before the coarse letters', async () => {
  const dir = folder({})
  cpSync(UNIFONT, join(dir, 'han.woff'))
  vi.stubEnv('PARALLAX_FONTS', dir)
  const { faceOf } = await import('@/lib/drawing/fonts')
  const named = (character: string) => faceOf(character.codePointAt(0) ?? 0, { size: 14 })?.name
  expect([named('中'), named('A'), named('ش')]).toEqual([
    'operator-han.woff-0',
    'PublicSans_400Regular',
    'noto-sans-arabic-arabic-400-normal',
  ])
})

it.each([
  ['no such folder', () => join(tmpdir(), 'parallax-no-such-folder'), /PARALLAX_FONTS names .*no-such-folder: ENOENT/],
  ['a file', () => UNIFONT, /it is no folder/],
  ['nothing in it', () => folder({ 'README.md': '' }), /there is no TTF, OTF, TTC or WOFF file in it/],
  [
    'what is no font',
    () => folder({ 'x.ttf': '<html>not found</html>' }),
    /x\.ttf cannot be read as a font: it does not begin as a font does/,
  ],
  [
    'half a font',
    () => folder({ 'x.ttf': (sans ?? new Uint8Array()).subarray(0, 300) }),
    /x\.ttf cannot be read as a font: it ends too early/,
  ],
  ['an empty file', () => folder({ 'x.otf': '' }), /x\.otf cannot be read as a font: it ends too early/],
  ['WOFF 2', () => folder({ 'x.woff2': 'wOF2' }), /x\.woff2 cannot be read as a font: WOFF 2 is not read/],
])('says what is wrong: %s', async (_, path, message) => {
  await expect(facesWith(path())).rejects.toThrow(message)
})
