import { Page } from '../shell/Page.tsx'
import { HistoryList } from './HistoryList.tsx'

/** Everything that was ever done, and the way back. */
export const HistoryPage = () => (
  <Page title="History">
    <p>Every change, newest first. Undoing one is a change too, so nothing is lost and it can be undone again.</p>
    <HistoryList />
  </Page>
)
