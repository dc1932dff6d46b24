import { createInterface } from 'node:readline/promises'
import type { Command } from 'commander'
import { dataDirectory } from '@/lib/store/data-directory'
import { planCorpusRemoval, planRevisionRemoval, type Removal, removeCorpus, removeRevision } from '@/lib/store/remove'
import { StoreError } from '@/lib/store/store-error'
import { orFail, seconds } from './command-line'

interface RemoveOptions {
  rev?: string
  all?: true
  yes?: true
  wait: number
}

export function addRemove(program: Command): void {
  program
    .command('remove')
    .argument('<corpus>', 'name in the catalog')
    .option('--rev <revision>', 'remove this revision, which must not be the current one')
    .option('--all', 'remove the whole corpus with all its revisions')
    .option('--yes', 'do not ask')
    .option('--wait <seconds>', 'how long to wait for an import that is running', seconds, 120)
    .description('Delete a stored revision, or a whole corpus, for good.')
    .action(orFail(runRemove))
}

async function runRemove(corpus: string, options: RemoveOptions): Promise<void> {
  const { rev, all } = options
  if (Boolean(rev) === Boolean(all)) {
    throw new StoreError(
      'refused',
      'Say what to remove: one revision with --rev REVISION, or the whole corpus with --all. Nothing was deleted.',
    )
  }
  const dir = dataDirectory()
  const removal = rev ? await planRevisionRemoval(dir, corpus, rev) : await planCorpusRemoval(dir, corpus)
  console.error(describe(removal, rev === undefined))
  if (!options.yes && !(await agrees())) {
    console.log('Nothing was deleted.')
    return
  }
  const lock = { timeoutMs: options.wait * 1000, onWait: (message: string) => console.error(message) }
  if (rev) await removeRevision(dir, corpus, rev, lock)
  else await removeCorpus(dir, corpus, lock)
  console.log(rev ? `Deleted revision ${removal.revisions[0]?.revision} of "${corpus}".` : `Deleted corpus "${corpus}".`)
}

function describe({ corpus, revisions, files, bytes }: Removal, isWhole: boolean): string {
  const size = `${files} files, ${(bytes / 1e6).toFixed(1)} MB`
  return [
    isWhole ? `This deletes the whole corpus "${corpus}" (${size}):` : `This deletes from corpus "${corpus}" (${size}):`,
    ...revisions.map(
      (stored) => `  revision ${stored.revision}, imported ${stored.imported_at}${stored.bundled ? ', came with Parallax' : ''}`,
    ),
    'It cannot be undone, and links to it will show nothing any more.',
    ...(isWhole && revisions.some((stored) => stored.bundled) ? ['The next `npm start` loads the bundled corpus again.'] : []),
  ].join('\n')
}

async function agrees(): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new StoreError('refused', 'There is no terminal to ask on: repeat the command with --yes. Nothing was deleted.')
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')))
  const answer = await Promise.race([terminal.question('Delete it? (y/N) '), closed])
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}
