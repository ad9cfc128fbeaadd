import { Page } from '../shell/Page.tsx'
import { words } from '../words/words.ts'
import { HistoryList } from './HistoryList.tsx'

/** Everything that was ever done, and the way back. */
export const HistoryPage = () => (
  <Page title={words.history.title}>
    <p>{words.history.lead}</p>
    <HistoryList />
  </Page>
)
