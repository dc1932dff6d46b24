import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, inject } from 'vitest'
import { LONGEST_START_MS, outcomePath, SERVED } from './product'

/** How the start of the product has ended, when it has. */
const outcome = () => readFile(outcomePath(inject('dataDirectory')), 'utf8').catch(() => '')

beforeAll(async () => {
  while (!(await outcome())) await sleep(200)
  if ((await outcome()) !== SERVED) throw new Error(`The product did not start. ${await outcome()}`)
}, LONGEST_START_MS)
