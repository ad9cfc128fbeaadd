import { defineConfig } from 'vitest/config'

const everywhere = ['{core,store,commands,server,cli,web,evidence,setup,test,bench}/**/*.test.{ts,tsx}']
const inBrowser = ['test/e2e/**/*.test.ts']
/** What takes too long for every change: pictures of every page in every state, and the longer plays. */
const onTour = ['test/tour/**/*.test.ts']
const setupFiles = ['test/console.ts']
/** On a slow machine everything comes, later: how long is waited fails no test that is right, and is measured by the bench. */
const PATIENCE = { testTimeout: 600_000, hookTimeout: 120_000, expect: { poll: { timeout: 30_000 } } }
/** Files that share a worker share what they import, which is the whole app; each has a browser of its own. */
const inChromium = { ...PATIENCE, maxWorkers: 2, isolate: false, setupFiles: [...setupFiles, 'test/e2e/chromium.ts'] }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          ...PATIENCE,
          maxWorkers: 2,
          isolate: false,
          include: everywhere,
          exclude: [...inBrowser, ...onTour, '**/node_modules/**', '**/dist/**'],
          setupFiles,
        },
      },
      { test: { name: 'tour', include: onTour, ...inChromium } },
      { test: { name: 'browser', include: inBrowser, ...inChromium } },
    ],
  },
})
