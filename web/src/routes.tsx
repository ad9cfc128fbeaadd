import type { QueryClient } from '@tanstack/react-query'
import { Route, Switch } from 'wouter'
import { Palette } from './palette/PaletteButton.tsx'
import { listInputOf, readAsked } from './processes/asked.ts'
import { askFirstRows } from './processes/useRows.ts'
import { NotFound } from './shell/Lost.tsx'
import { lazyPage } from './shell/lazyPage.tsx'
import { TodayPage } from './today/TodayPage.tsx'

const Processes = lazyPage(() => import('./processes/ProcessesPage.tsx').then((file) => file.ProcessesPage))
const AddProcess = lazyPage(() => import('./record/AddProcessPage.tsx').then((file) => file.AddProcessPage))
const Process = lazyPage(() => import('./record/ProcessPage.tsx').then((file) => file.ProcessPage))
const AddRound = lazyPage(() => import('./record/AddRoundPage.tsx').then((file) => file.AddRoundPage))
const Debrief = lazyPage(() => import('./record/DebriefPage.tsx').then((file) => file.DebriefPage))
const Ready = lazyPage(() => import('./prep/ReadyPage.tsx').then((file) => file.ReadyPage))
const OnePage = lazyPage(() => import('./prep/OnePagePage.tsx').then((file) => file.OnePagePage))
const Import = lazyPage(() => import('./import/ImportPage.tsx').then((file) => file.ImportPage))
const History = lazyPage(() => import('./history/HistoryPage.tsx').then((file) => file.HistoryPage))
const Question = lazyPage(() => import('./odds/QuestionPage.tsx').then((file) => file.QuestionPage))
const Signs = lazyPage(() => import('./signs/SignsPage.tsx').then((file) => file.SignsPage))
const Sign = lazyPage(() => import('./signs/SignPage.tsx').then((file) => file.SignPage))
const Tally = lazyPage(() => import('./tally/TallyPage.tsx').then((file) => file.TallyPage))
const Settings = lazyPage(() => import('./settings/SettingsPage.tsx').then((file) => file.SettingsPage))
const Open = lazyPage(() => import('./open/OpenPage.tsx').then((file) => file.OpenPage))
const Stories = lazyPage(() => import('./stories/StoriesPage.tsx').then((file) => file.StoriesPage))
const Resume = lazyPage(() => import('./stories/ResumePage.tsx').then((file) => file.ResumePage))
const Posting = lazyPage(() => import('./stories/PostingPage.tsx').then((file) => file.PostingPage))
const Dossier = lazyPage(() => import('./dossier/DossierPage.tsx').then((file) => file.DossierPage))
const Practice = lazyPage(() => import('./practice/PracticePage.tsx').then((file) => file.PracticePage))
const Write = lazyPage(() => import('./followup/WritePage.tsx').then((file) => file.WritePage))
const Mailbox = lazyPage(() => import('./mailbox/MailboxPage.tsx').then((file) => file.MailboxPage))
const Calendar = lazyPage(() => import('./calendar/CalendarPage.tsx').then((file) => file.CalendarPage))
const Command = lazyPage(() => import('./palette/CommandPage.tsx').then((file) => file.CommandPage))

/** Brings the scripts of the pages that are not in sight, so that going there waits for nothing. */
export const fetchPages = async (): Promise<void> => {
  for (const page of [Processes, Process, AddProcess, Palette, Debrief, Signs]) await page.fetch()
}

/** The pages by the first part of their address, but for today's, which is there from the beginning. */
const FIRST: Readonly<Record<string, { fetch: () => Promise<void> }>> = {
  open: Open,
  processes: Processes,
  process: Process,
  add: AddProcess,
  calendar: Calendar,
  import: Import,
  history: History,
  record: Tally,
  question: Question,
  signs: Signs,
  settings: Settings,
  stories: Stories,
  mailbox: Mailbox,
  command: Command,
}

/** What a page shows first is asked for while its script is on the way. */
const ASKED: Readonly<Record<string, (client: QueryClient, search: string) => Promise<void>>> = {
  processes: (client, search) => askFirstRows(client, listInputOf(readAsked(new URLSearchParams(search)))),
}

/** Brings the script of the page at an address, and what it shows first, before anything is drawn: what is drawn in its place would stay for a third of a second. */
export const fetchFirst = async (client: QueryClient, { pathname, search }: Pick<Location, 'pathname' | 'search'>): Promise<void> => {
  const page = pathname.split('/')[1] ?? ''
  ASKED[page]?.(client, search)
  await FIRST[page]?.fetch()
}

/** Which page stands at which address. */
export const Routes = () => (
  <Switch>
    <Route path="/">{() => <TodayPage />}</Route>
    <Route path="/open">{() => <Open />}</Route>
    <Route path="/processes">{() => <Processes />}</Route>
    <Route path="/add">{() => <AddProcess />}</Route>
    <Route path="/process/:process">{({ process }) => <Process key={process} process={process} />}</Route>
    <Route path="/process/:process/add-round">{({ process }) => <AddRound key={process} process={process} />}</Route>
    <Route path="/process/:process/debrief/:round">{({ process, round }) => <Debrief key={round} process={process} round={round} />}</Route>
    <Route path="/process/:process/posting">{({ process }) => <Posting key={process} process={process} />}</Route>
    <Route path="/process/:process/company">{({ process }) => <Dossier key={process} process={process} />}</Route>
    <Route path="/process/:process/practice">{({ process }) => <Practice key={process} process={process} />}</Route>
    <Route path="/stories">{() => <Stories />}</Route>
    <Route path="/stories/resume">{() => <Resume />}</Route>
    <Route path="/process/:process/ready/:round">{({ process, round }) => <Ready key={round} process={process} round={round} />}</Route>
    <Route path="/process/:process/ready/:round/one-page">{({ process, round }) => <OnePage key={round} process={process} round={round} />}</Route>
    <Route path="/process/:process/write">{({ process }) => <Write key={process} process={process} />}</Route>
    <Route path="/calendar">{() => <Calendar />}</Route>
    <Route path="/import">{() => <Import />}</Route>
    <Route path="/history">{() => <History />}</Route>
    <Route path="/record">{() => <Tally />}</Route>
    <Route path="/question">{() => <Question />}</Route>
    <Route path="/signs">{() => <Signs />}</Route>
    <Route path="/signs/:sign">{({ sign }) => <Sign key={sign} sign={sign} />}</Route>
    <Route path="/settings">{() => <Settings />}</Route>
    <Route path="/mailbox">{() => <Mailbox />}</Route>
    <Route path="/command/:name">{({ name }) => <Command key={name} name={name} />}</Route>
    <Route>{() => <NotFound />}</Route>
  </Switch>
)
