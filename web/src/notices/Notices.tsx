import { Suspense } from 'react'
import { lazyPage } from '../shell/lazyPage.tsx'
import { useNoticesOn } from './noticesOn.ts'

const Teller = lazyPage(() => import('./Teller.tsx').then((file) => file.Teller))

/** Tells what becomes due, where that was switched on; what does it is fetched only then. */
export const Notices = () =>
  useNoticesOn() ? (
    <Suspense fallback={null}>
      <Teller />
    </Suspense>
  ) : null
