import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Asks for every page and does every act. */
const everyPage = 'test/http/access-matrix.test.ts'

/** The longest files, longest first: begun last, one of them would run alone at the end. */
const longest = [
  everyPage,
  'test/pages/every-own-page.test.ts',
  'test/pages/organisations-journey.test.ts',
  'test/judged/judged.test.ts',
  'test/pages/trading-journeys.test.ts',
  'test/pages/every-page.test.ts',
  'test/trading/property.test.ts',
  'test/scripts/start.test.ts',
  'test/pages/pipeline-journey.test.ts',
  'test/pages/suggest.test.ts',
  'test/pages/demands-journey.test.ts',
  'test/pages/draft-editor.test.ts',
  'test/http/security.test.ts',
  'test/pages/journeys.test.ts',
  'test/pages/finding.test.ts',
  'test/http/operator-search.test.ts',
  'test/scripts/eval.test.ts',
  'test/db/postgres.test.ts',
  'test/review/killed.test.ts',
  'test/http/self-check-dataset.test.ts',
  'test/trading/killed-trade.test.ts',
  'test/demands/killed.test.ts',
  'test/search/operator-glossary.test.ts',
  'test/http/organisations.test.ts',
  'test/http/private-pages.test.ts',
  'test/delivery/leak-page.test.ts',
  'test/profiling/profile-file.test.ts',
  'test/jobs/profile-files.test.ts',
  'test/certificates/pages.test.ts',
  'test/import/intl-real-data.test.ts',
  'test/http/data-files.test.ts',
  'test/search/index-life.test.ts',
  'test/db/postgres-demands.test.ts',
  'test/fit-test/fit-delivery.test.ts',
  'test/search/engine-faults.test.ts',
  'test/http/shared-pages.test.ts',
  'test/delivery/killed-upload.test.ts',
  'test/import/zh-real-data.test.ts',
  'test/http/reviews.test.ts',
  'test/scripts/backup.test.ts',
  'test/search/suggest.test.ts',
  'test/http/sign-in.test.ts',
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
        // Every page and act of the site, made by a React that complains of what is wrong with a page.
        test: { name: 'complaints', include: [everyPage], globalSetup: ['test/global-setup.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: [everyPage],
          globalSetup: ['test/global-setup.ts'],
          sequence: { groupOrder: 1 },
          setupFiles: ['test/react-in-service.ts'],
        },
      },
    ],
  },
})
