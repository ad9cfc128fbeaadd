import { type ReactNode, Suspense, useEffect } from 'react'
import { Link, useLocation } from 'wouter'
import { Notices } from '../notices/Notices.tsx'
import { OfflineLine } from '../offline/OfflineLine.tsx'
import { PaletteButton } from '../palette/PaletteButton.tsx'
import { ToastsAround } from '../ui/toasts.tsx'
import { Skeleton } from '../ui/Waiting.tsx'
import { words } from '../words/words.ts'
import { OrBroke } from './Lost.tsx'
import { useScrollKept } from './useScrollKept.ts'

const said = words.shell

type Place = readonly [to: string, name: string]

const DAILY: readonly Place[] = [
  ['/', said.today],
  ['/processes', said.processes],
]
const OTHERS: readonly Place[] = [
  ['/stories', said.stories],
  ['/open', said.open],
  ['/calendar', said.calendar],
  ['/record', said.record],
  ['/question', said.question],
  ['/settings', said.settings],
]

const Links = ({ places }: { places: readonly Place[] }) => {
  const [path] = useLocation()
  return (
    <ul>
      {places.map(([to, name]) => (
        <li key={to}>
          <Link href={to} aria-current={path === to ? 'page' : to === '/processes' && path.startsWith('/process/') ? 'true' : undefined}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}

const MORE = 'more-places'

/** The places of the house. Where they do not fit in a line, those one goes to every day stay, and the others are one press away. */
const Places = () => {
  const [path] = useLocation()
  useEffect(() => {
    // A new page, a shut menu; where there is room it is no menu and was never open.
    if (path !== '') document.querySelector<HTMLElement>(`#${MORE}:popover-open`)?.hidePopover()
  }, [path])
  return (
    <nav aria-label={said.pages}>
      <Links places={DAILY} />
      <button type="button" className="button button-quiet more-button" popoverTarget={MORE}>
        {said.more}
      </button>
      <div id={MORE} className="more-places" popover="auto">
        <Links places={OTHERS} />
      </div>
    </nav>
  )
}

/** What stands around every page. */
export const Shell = ({ children }: { children: ReactNode }) => {
  const [path] = useLocation()
  useScrollKept()
  return (
    <ToastsAround>
      <a className="skip" href="#content">
        {said.skip}
      </a>
      <header className="head">
        <Link href="/" className="name">
          {said.name}
        </Link>
        <Places />
        <PaletteButton />
      </header>
      <main id="content" tabIndex={-1}>
        <OfflineLine />
        <OrBroke key={path}>
          <Suspense fallback={<Skeleton lines={8} />}>{children}</Suspense>
        </OrBroke>
      </main>
      <footer className="foot small soft">
        <p>{said.stays}</p>
        {path === '/signs' ? null : (
          <p>
            <Link href="/signs">{said.signs}</Link>
          </p>
        )}
      </footer>
      <Notices />
    </ToastsAround>
  )
}
