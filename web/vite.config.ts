import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** What the first page can do without: the debrief with what keeps its draft and reads its notes, the signs, and what is looked at now and then. They come when they are asked for. */
const DEBRIEF =
  /web.src.(record.(Debrief(Form|Page|Round|Steps)|Asked|PromisesMade|SignAsked|debrief|draft|newKey|useDebriefForm|useDraft)|reader.|words.(debriefing|en.debrief))/
/** What is done around a round: getting ready for it and following it up. */
const LOOP =
  /web.src.(prep|stories|dossier|practice|followup|calendar|mailbox|words.(loop|en.(loopEnglish|prep|stories|dossier|practice|followup|calendar|mailbox)))\b/
const SIGNS = /web.src.signs/
const NOW_AND_THEN = /web.src.(open|tally|history|import|notices.Teller)\b/
/** All processes, and what is found among everything; what is asked of the list is known before its page is there. */
const FOUND = /web.src.(processes.(?!asked\b|useRows\b)|palette.(?!PaletteButton))/
const isFirst = (id: string): boolean =>
  /web.src/.test(id) && !/offline.worker|gallery/.test(id) && ![DEBRIEF, LOOP, SIGNS, NOW_AND_THEN, FOUND].some((part) => part.test(id))

/** The service worker is a script of its own beside the page, and is told every file that the pages are made of. */
const worker = (): Plugin => ({
  name: 'goodsign-worker',
  // After the pages are put together: what was needed on the way alone is gone by then.
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const files = Object.keys(bundle).filter((name) => /^assets\/.*\.(js|css)$/.test(name))
      const chunk = bundle['worker.js']
      if (chunk?.type !== 'chunk') throw new Error('The service worker was not built.')
      chunk.code = chunk.code.replaceAll('__FILES__', JSON.stringify(files.sort()))
    },
  },
})

/** The gallery stands where the page of the app would. */
const gallery = (): Plugin => ({
  name: 'goodsign-gallery',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const page = bundle['gallery.html']
      if (page !== undefined) page.fileName = 'index.html'
    },
  },
})

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The pages as they are, or in the made-up language in which the tests find what is not in the catalogue, or the gallery. */
const kind = process.env.GOODSIGN_PAGES ?? 'pages'
const isGallery = kind === 'gallery'
const alias =
  kind === 'pseudo'
    ? ['words', 'loop', 'debriefing'].map((name) => ({ find: new RegExp(`^.*/words/${name}\\.ts$`), replacement: here(`../test/pseudo/${name}.ts`) }))
    : []

/** Built into `web/dist`, which the server serves. Everything is a file of our own: the policy allows nothing inline and nothing from elsewhere. */
export default defineConfig({
  root: here('.'),
  plugins: [react(), isGallery ? gallery() : worker()],
  resolve: { alias },
  build: {
    target: ['chrome125', 'firefox128', 'safari17.5'],
    outDir: kind === 'pages' ? 'dist' : `../dist/${kind}`,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: isGallery ? { gallery: here('gallery.html') } : { index: here('index.html'), worker: here('src/offline/worker.ts') },
      output: {
        entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js'),
        // Few scripts: many small ones compress a tenth worse, and from this machine they arrive no sooner. A group takes along what its
        // scripts need, so what is needed first is grouped first.
        codeSplitting: {
          groups: [
            { name: 'libraries', test: /node_modules/, priority: 3 },
            { name: 'app', test: isFirst, priority: 2 },
            { name: 'debrief', test: DEBRIEF, priority: 1 },
            { name: 'loop', test: LOOP, priority: 1 },
            { name: 'signs', test: SIGNS, priority: 1 },
            { name: 'now-and-then', test: NOW_AND_THEN, priority: 1 },
            { name: 'found', test: FOUND, priority: 1 },
          ],
        },
      },
    },
  },
})
