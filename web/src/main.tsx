import '@fontsource-variable/public-sans/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import './style.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeQueryClient } from './answers.ts'
import { keepForOffline } from './offline/offline.ts'
import { fetchFirst, fetchPages, Routes } from './routes.tsx'
import { Shell } from './shell/Shell.tsx'

const place = document.getElementById('app')
if (place === null) throw new Error('The page has no place for the app.')

const client = makeQueryClient()

const draw = (): void =>
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Shell>
          <Routes />
        </Shell>
      </QueryClientProvider>
    </StrictMode>,
  )

// A page that cannot be fetched says so itself.
fetchFirst(client, location)
  .catch(() => {})
  .then(draw)

/** The pages that are not in sight come once the one in sight has had its turn. */
const REST_MS = 400
setTimeout(() => {
  fetchPages().catch(() => {})
  keepForOffline()
}, REST_MS)
