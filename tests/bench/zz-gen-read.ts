import { existsSync, mkdirSync } from 'node:fs'
import { generateCorpus } from '/work/main/tests/bench/generate-corpus'
import { loadDirectory } from '/work/main/tests/bench/load-directory'

const d = '/tmp/bench-read/1000000'
mkdirSync(d + '/data', { recursive: true })
if (!existsSync(d + '/corpus')) await generateCorpus(d + '/corpus', 1000000)
console.log(await loadDirectory(d + '/corpus', d + '/data', 'bench'))
