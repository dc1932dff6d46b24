import { readVoices } from '@/lib/store/stored-voices'
import type { Names } from './view'

/** A stored chain as ids and as names, hop by hop. */
export function namedVoices(stored: string, { actors }: Names): { voices: string[][]; voice_names: string[][] } {
  const voices = readVoices(stored)
  return { voices, voice_names: voices.map((hop) => hop.map((id) => actors.get(id) ?? id)) }
}
