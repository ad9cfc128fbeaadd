import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { ProcessesPage } from './record/ProcessesPage.tsx'
import { NotFound, PageBroke } from './shell/Lost.tsx'
import { Shell } from './shell/Shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })
const under = () => root

const page = lazyRouteComponent

/** Which processes the list shows, from its address. */
const listSearch = ({ search, show }: Record<string, unknown>): { search?: string; show?: 'open' | 'ended' | 'all' } => ({
  ...(search === undefined || search === '' ? {} : { search: String(search) }),
  ...(show === 'open' || show === 'ended' || show === 'all' ? { show } : {}),
})

const home = createRoute({ getParentRoute: under, path: '/', component: ProcessesPage, validateSearch: listSearch })
const add = createRoute({ getParentRoute: under, path: '/add', component: page(() => import('./record/AddProcessPage.tsx'), 'AddProcessPage') })
const process = createRoute({
  getParentRoute: under,
  path: '/process/$process',
  component: page(() => import('./record/ProcessPage.tsx'), 'ProcessPage'),
})
const addRound = createRoute({
  getParentRoute: under,
  path: '/process/$process/add-round',
  component: page(() => import('./record/AddRoundPage.tsx'), 'AddRoundPage'),
})
const debrief = createRoute({
  getParentRoute: under,
  path: '/process/$process/debrief/$round',
  component: page(() => import('./record/DebriefPage.tsx'), 'DebriefPage'),
})
const bring = createRoute({ getParentRoute: under, path: '/import', component: page(() => import('./import/ImportPage.tsx'), 'ImportPage') })
const history = createRoute({ getParentRoute: under, path: '/history', component: page(() => import('./history/HistoryPage.tsx'), 'HistoryPage') })
const question = createRoute({ getParentRoute: under, path: '/question', component: page(() => import('./odds/QuestionPage.tsx'), 'QuestionPage') })
const signs = createRoute({ getParentRoute: under, path: '/signs', component: page(() => import('./signs/SignsPage.tsx'), 'SignsPage') })
const sign = createRoute({ getParentRoute: under, path: '/signs/$sign', component: page(() => import('./signs/SignPage.tsx'), 'SignPage') })
const keep = createRoute({ getParentRoute: under, path: '/keep', component: page(() => import('./keep/KeepPage.tsx'), 'KeepPage') })

export const makeRouter = () =>
  createRouter({
    routeTree: root.addChildren([home, add, process, addRound, debrief, bring, history, question, signs, sign, keep]),
    defaultPreload: 'intent',
    defaultErrorComponent: PageBroke,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
