import type { Command } from 'commander'
import { dataDirectory } from '@/lib/store/data-directory'
import { type Hydration, hydrate } from '@/lib/store/hydrate'
import { orFail } from './command-line'

const PRINTED = 20

export function addHydrate(program: Command): void {
  program
    .command('hydrate')
    .argument('<corpus>', 'name in the catalog')
    .requiredOption('--texts <dir>', 'folder with the texts of its articles, found by their hash')
    .option('--rev <revision>', 'a stored revision; default is the current one')
    .description('Keep the texts of the articles that you hold, to be shown on your own server alone: words in their context.')
    .action(orFail(runHydrate))
}

async function runHydrate(corpus: string, { texts, rev }: { texts: string; rev?: string }): Promise<void> {
  const outcome = await hydrate(dataDirectory(), corpus, texts, rev)
  console.log(report(corpus, outcome))
  if (outcome.kept === 0 || outcome.differing.length > 0) process.exitCode = 1
}

const listed = (ids: readonly string[]) =>
  `${ids.slice(0, PRINTED).join(', ')}${ids.length > PRINTED ? ` and ${ids.length - PRINTED} more` : ''}`

function report(corpus: string, { revision, articles, kept, missing, verified, differing }: Hydration): string {
  return [
    `Texts of ${kept} of ${articles} articles of "${corpus}" (revision ${revision}) are kept; ${verified} excerpts have the words that their hashes say.`,
    ...(missing.length ? [`No file has the hash of: ${listed(missing)}.`] : []),
    ...(differing.length ? [`Their words are others than their hashes say: ${listed(differing)}.`] : []),
    ...(kept > 0
      ? [
          'To read them, start the server with PARALLAX_SHOW_TEXTS=1. It shows them to this machine alone; behind a proxy leave it unset, or others may read them.',
        ]
      : []),
  ].join('\n')
}
