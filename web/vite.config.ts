import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** What the first page can do without: the debrief with what keeps its draft, and the signs. They come when they are asked for. */
const DEBRIEF =
  /web.src.(record.(Debrief(Form|Page|Round|Steps)|Asked|PromisesMade|SignAsked|debrief|draft|newKey|useDebriefForm|useDraft)|ui.Repeated)/
const SIGNS = /web.src.signs/
const isFirst = (id: string): boolean => /web.src/.test(id) && !DEBRIEF.test(id) && !SIGNS.test(id)

/** Built into `web/dist`, which the server serves. Everything is a file of our own: the policy allows nothing inline and nothing from elsewhere. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    target: ['chrome125', 'firefox128', 'safari17.5'],
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // Few scripts: many small ones compress a tenth worse, and from this machine they arrive no sooner. A group takes along what its
        // scripts need, so what is needed first is grouped first.
        codeSplitting: {
          groups: [
            { name: 'libraries', test: /node_modules/, priority: 3 },
            { name: 'app', test: isFirst, priority: 2 },
            { name: 'debrief', test: DEBRIEF, priority: 1 },
            { name: 'signs', test: SIGNS, priority: 1 },
          ],
        },
      },
    },
  },
})
