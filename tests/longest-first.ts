import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take long, the longest first: none of them may be what the others wait for in the end. */
const LONG = [
  'e2e/hostile-corpus',
  'e2e/pages',
  'e2e/same-rows',
  'e2e/faults',
  'e2e/compare',
  'e2e/filters',
  'e2e/offline',
  'e2e/excerpts-behind-marks',
  'e2e/without-script',
  'integration/api/selections',
  'integration/offline/filtered-copies',
  'integration/store/crash',
  'integration/pictures/pictures',
  'integration/store/concurrent-imports',
  'integration/store/import-corpus',
  'integration/offline/saved-pages',
  'integration/views/agreement-rules',
  'integration/store/database-file',
  'integration/store/write-failures',
  'integration/pictures/same-as-the-page',
  'unit/formats/interned-package',
  'unit/formats/hostile-input',
]

/** Projects in their order: while the first ones run, the product is built for the last. */
const PROJECTS = ['unit', 'mocking', 'integration', 'e2e']

const projectRank = ({ project }: TestSpecification) => PROJECTS.indexOf(project.name)

function rank({ moduleId }: TestSpecification): number {
  const at = LONG.findIndex((file) => moduleId.includes(`/tests/${file}.test.`))
  return at === -1 ? LONG.length : at
}

/** Begins with the files that take long, so that every core has work until the end, on the first run as on later ones. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => projectRank(a) - projectRank(b) || rank(a) - rank(b))
  }
}
