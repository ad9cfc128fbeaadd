import { Page } from '../shell/Page.tsx'
import { Backups } from './Backups.tsx'
import { Example } from './Example.tsx'
import { Export } from './Export.tsx'
import { Restore } from './Restore.tsx'
import { WorkPlace } from './WorkPlace.tsx'

/** Everything out, everything back, and what lies beside it. */
export const KeepPage = () => (
  <Page title="Keep">
    <p>Your record is one file on this machine. Take it out, put it back, or go back to a day before.</p>
    <Export />
    <Restore />
    <Backups />
    <WorkPlace />
    <Example />
  </Page>
)
