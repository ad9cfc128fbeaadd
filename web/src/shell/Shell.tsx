import { Link, Outlet } from '@tanstack/react-router'
import { ToastsAround } from '../ui/toasts.tsx'

const PLACES = [
  ['/', 'Processes'],
  ['/import', 'Import'],
  ['/history', 'History'],
  ['/question', 'The question'],
  ['/signs', 'Signs'],
  ['/keep', 'Keep'],
] as const

/** What stands around every page. */
export const Shell = () => (
  <ToastsAround>
    <a className="skip" href="#content">
      Skip to the content
    </a>
    <header className="head">
      <Link to="/" className="name">
        Goodsign
      </Link>
      <nav aria-label="Pages">
        <ul>
          {PLACES.map(([to, words]) => (
            <li key={to}>
              <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
                {words}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
    <main id="content" tabIndex={-1}>
      <Outlet />
    </main>
    <footer className="foot small soft">
      <p>Everything here stays on this machine.</p>
    </footer>
  </ToastsAround>
)
