import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The longest files, longest first: begun last, one of them would run alone at the end. */
const longest = [
  // Sends uploads without end: in a process that has done much already, one of them was seen to stand still.
  'test/http/organisations.test.ts',
  'test/trading/property.test.ts',
  'test/http/access-matrix.test.ts',
  'test/pages/every-own-page.test.ts',
  'test/judged/judged.test.ts',
  'test/pages/organisations-journey.test.ts',
  'test/pages/demands-journey.test.ts',
  'test/pages/every-page.test.ts',
  'test/pages/draft-editor.test.ts',
  'test/scripts/eval.test.ts',
  'test/scripts/start.test.ts',
  'test/search/engine-faults.test.ts',
  'test/pages/suggest.test.ts',
  'test/pages/journeys.test.ts',
  'test/import/intl-real-data.test.ts',
  'test/profiling/profile-file.test.ts',
  'test/http/security.test.ts',
  'test/pages/finding.test.ts',
  'test/db/postgres.test.ts',
  'test/search/operator-glossary.test.ts',
  'test/http/operator-search.test.ts',
  'test/db/demo.test.ts',
  'test/scripts/backup.test.ts',
  'test/http/sign-in.test.ts',
  'test/import/zh-real-data.test.ts',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(name))
      return at < 0 ? longest.length : at
    }
    return (await super.sort(files)).sort((one, other) => place(one) - place(other))
  }
}

export default defineConfig({
  test: {
    // A file finds the modules loaded that the files before it needed: loading them anew for each is most of the work.
    isolate: false,
    pool: 'forks',
    // Room for what is young: with the little that Node has for it, an eighth of all computing is clearing it away.
    execArgv: ['--max-semi-space-size=64'],
    // Many tests wait for an engine, a browser or a process of their own: one file a core.
    maxWorkers: 2,
    // No bound on the product: only so long that a test that hangs is told from one on a busy machine.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // The built site runs as Node runs it: as a module of the tests, a look at a stack in its many megabytes overflows.
    server: { deps: { external: [/\/build\/server\//] } },
    setupFiles: ['test/setup.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: { name: 'rules', include: ['app/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'search/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          globalSetup: ['test/global-setup.ts'],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
