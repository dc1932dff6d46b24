import { readVoices } from '@/lib/store/stored-voices'
import type { Names } from './view'

/** The names of a chain's actors, hop by hop. */
export const voiceNames = (voices: readonly (readonly string[])[], { actors }: Names): string[][] =>
  voices.map((hop) => hop.map((id) => actors.get(id) ?? id))

/** A stored chain as ids and as names. */
export function namedVoices(stored: string, names: Names): { voices: string[][]; voice_names: string[][] } {
  const voices = readVoices(stored)
  return { voices, voice_names: voiceNames(voices, names) }
}
