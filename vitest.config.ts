import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Tests that start many processes, or count what happens in their own: each file in a process of its own. */
const heavy = ['survival', 'channels/whatsapp-web', 'db', 'cli'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
)

/** Of the others, those that wait long for a browser, a node or a reading. */
const long = ['contract/conversation/', 'e2e/', 'invoices/reading'].map(
  (path) => new URL(`./test/${path}`, import.meta.url).pathname,
)

/**
 * What is long comes first, what shares its modules last and together. A first run, of which no times are known yet, begins
 * with the largest files: those of a few lines that play whole conversations would end it, with a core that has nothing to do.
 */
class LongFirst extends BaseSequencer {
  override async sort(specs: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification) =>
      project.name === 'heavy' ? 0 : long.some((path) => moduleId.startsWith(path)) ? 1 : 2
    return (await super.sort(specs)).toSorted((a, b) => rank(a) - rank(b))
  }
}

const everywhere = {
  // Processes, not threads: some tests end connections and children with the process they run in.
  pool: 'forks' as const,
  setupFiles: 'test/support/after-file.ts',
  execArgv: ['--import', new URL('./src/db/quick-imports.ts', import.meta.url).href],
  testTimeout: 20_000,
  hookTimeout: 60_000,
  // Node itself reads the modules, as it does for users, and keeps what it has compiled for the next process and run.
  experimental: { viteModuleRunner: false, nodeLoader: false },
}

export default defineConfig({
  test: {
    // One more than the smallest machine has cores: much of the time a test waits for processes of its own.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    // Quiet: a dot a test, and everything about those that fail.
    reporters: ['dot'],
    // Not in the projects: each of them would start a server of its own.
    globalSetup: 'test/support/global-postgres.ts',
    projects: [
      {
        // Reading the modules anew for every file took a third of the time; these share nothing but the modules.
        test: {
          ...everywhere,
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: heavy,
          isolate: false,
          provide: { sharedModules: true },
        },
      },
      { test: { ...everywhere, name: 'heavy', include: heavy, provide: { sharedModules: false } } },
    ],
  },
})
