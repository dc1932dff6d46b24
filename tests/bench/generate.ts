/** `npx tsx tests/bench/generate.ts DIRECTORY EXCERPTS [SEED]` writes a made-up corpus. */
import { generateCorpus } from './generate-corpus'

const [directory, excerpts = '10000', seed = '1'] = process.argv.slice(2)
if (!directory) throw new Error('A directory is missing')
await generateCorpus(directory, Number(excerpts), Number(seed))
