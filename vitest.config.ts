import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/global-postgres.ts',
    // Processes, not threads: some tests end connections and children with the process they run in.
    pool: 'forks',
    // The default leaves one core idle, and much of the time a test waits for processes of its own.
    maxWorkers: 2,
    execArgv: ['--import', new URL('./src/db/quick-imports.ts', import.meta.url).href],
    // Quiet: a dot a test, and everything about those that fail.
    reporters: ['dot'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
