import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Tests that wait long for nodes, a browser or a reading, the longest first. */
const long = [
  'survival/',
  'channels/whatsapp-web/',
  'cli/',
  'db/',
  'contract/conversation/',
  'e2e/',
  'invoices/reading',
].map((path) => new URL(`./test/${path}`, import.meta.url).pathname)

/**
 * What is long comes first. A first run, of which no times are known yet, begins with the largest files: those of a few lines
 * that play whole conversations would end it, with a core that has nothing to do.
 */
class LongFirst extends BaseSequencer {
  override async sort(specs: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = long.findIndex((path) => moduleId.startsWith(path))
      return at < 0 ? long.length : at
    }
    return (await super.sort(specs)).toSorted((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Processes, not threads: some tests end connections and children with the process they run in. Reading the modules anew
    // for every file took a third of the time; files share them, one after the other.
    pool: 'forks',
    isolate: false,
    // One more than the smallest machine has cores: much of the time a test waits for processes of its own.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    setupFiles: 'test/support/after-file.ts',
    globalSetup: 'test/support/global-postgres.ts',
    // Tests make much that lives briefly: with room for it a twentieth of the time goes to collecting it no more.
    execArgv: [
      '--max-semi-space-size=64',
      '--import',
      new URL('./src/db/quick-imports.ts', import.meta.url).href,
    ],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Node itself reads the modules, as it does for users, and keeps what it has compiled for the next process and run.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // Quiet: a dot a test, and everything about those that fail.
    reporters: ['dot'],
  },
})
