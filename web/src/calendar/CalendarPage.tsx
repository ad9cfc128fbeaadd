import './calendar.css'
import { Page } from '../shell/Page.tsx'
import { loopWords } from '../words/loop.ts'
import { BringInvitations } from './BringInvitations.tsx'
import { Feed } from './Feed.tsx'
import { GivenOut } from './GivenOut.tsx'

const said = loopWords.calendar

/** The calendar: what is brought of others', and what one's own gets. */
export const CalendarPage = () => (
  <Page title={said.title}>
    <p>{said.lead}</p>
    <BringInvitations />
    <GivenOut />
    <Feed />
  </Page>
)
