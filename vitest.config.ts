import { defineConfig } from 'vitest/config'

const everywhere = ['{core,store,commands,server,cli,web,evidence,setup,test,bench}/**/*.test.{ts,tsx}']
const inBrowser = ['test/e2e/**/*.test.ts']
const setupFiles = ['test/console.ts']

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', testTimeout: 20_000, include: everywhere, exclude: [...inBrowser, '**/node_modules/**', '**/dist/**'], setupFiles } },
      { test: { name: 'browser', include: inBrowser, testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false, setupFiles } },
    ],
  },
})
