import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['app/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'search/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'build/**'],
    pool: 'forks',
    // Many tests wait for an engine, a browser or a process of their own: one file a core.
    maxWorkers: 2,
    // No bound on the product: only so long that a test that hangs is told from one on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['test/setup.ts'],
    globalSetup: ['test/global-setup.ts'],
  },
})
