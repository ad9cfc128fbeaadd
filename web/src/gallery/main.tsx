import '@fontsource-variable/public-sans/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '../style.css'
import './gallery.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { Gallery } from './Gallery.tsx'

const place = document.getElementById('gallery')
if (place === null) throw new Error('The page has no place for the gallery.')

createRoot(place).render(
  <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { enabled: false } } })}>
    <Gallery />
  </QueryClientProvider>,
)
