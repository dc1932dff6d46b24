import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { Plugin } from 'esbuild'

/** A native program: a bundler must leave it where it is. */
const loadEsbuild = () => import(/* turbopackIgnore: true */ 'esbuild')

/** A script, and what the content security policy of a page knows it by. */
export interface ReaderScript {
  text: string
  hash: string
}

/** Where this server runs is where its sources are. */
const inProject = (path: string) => join(/* turbopackIgnore: true */ process.cwd(), path)

/** What a saved page draws. */
export interface Drawn {
  /** Ids of views: `components/charts/<view>/<view>.scene.ts` draws one. */
  views: readonly string[]
  /** A map of the world is among the drawings. */
  withWorld: boolean
}

/** A saved page has no font files, only the scenes of its views, and the map of the world where it is drawn. */
const replaced = ({ views, withWorld }: Drawn): Plugin => ({
  name: 'saved-page',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(\.|@\/lib\/drawing)\/fonts$/ }, () => ({ path: inProject('lib/offline/reader-fonts.ts') }))
    onLoad({ filter: /[\\/]charts[\\/][a-z]+[\\/][a-z]+\.scene\.ts$/ }, ({ path }) => {
      const view = basename(path, '.scene.ts')
      const isOther = view === basename(dirname(path)) && view !== 'preview' && !views.includes(view)
      return isOther ? { contents: `export const ${view}Scene = undefined` } : undefined
    })
    if (!withWorld) onLoad({ filter: /[\\/]geometry[\\/]world\.json$/ }, () => ({ contents: '{"shapes":{},"places":{}}', loader: 'json' }))
  },
})

async function made(entry: string, drawn: Drawn): Promise<ReaderScript> {
  const { build } = await loadEsbuild()
  const { outputFiles } = await build({
    entryPoints: [inProject(entry)],
    tsconfig: inProject('tsconfig.json'),
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [replaced(drawn)],
  })
  // An end of the element, or of a comment, must not stand in the script.
  const text = (outputFiles[0]?.text ?? '').trim().replaceAll(/<(?=\/script|!--)/gi, '\\x3C')
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` }
}

const scripts = new Map<string, Promise<ReaderScript>>()

/**
 * What filters and draws a saved page without a network: the models and scenes of its charts in one script, made when it is first asked for.
 * @param entry path from the root of the project
 */
export function readerScript(entry: string, drawn: Drawn): Promise<ReaderScript> {
  const key = JSON.stringify([entry, drawn.views, drawn.withWorld])
  const script = scripts.get(key) ?? made(entry, drawn)
  scripts.set(key, script)
  script.catch(() => scripts.delete(key))
  return script
}
