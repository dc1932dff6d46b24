import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Atlas, worldFromAtlas } from './world-from-atlas'

/** An atlas of the world at a scale of 1 to so many millions. */
export function readAtlas(scale: '10m' | '110m'): Atlas {
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`), 'utf8')) as Atlas
}

/** The text of `world.json`, which is made once, when the atlas changes: no page needs the atlas or the projection. */
export const worldText = (): string => `${JSON.stringify(worldFromAtlas(readAtlas('110m'), readAtlas('10m')), null, 1)}\n`

if (process.argv[1]?.endsWith('write-world.ts')) writeFileSync(new URL('world.json', import.meta.url), worldText())
