import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { TO_MAILBOX } from '../addresses.ts'
import { Page } from '../shell/Page.tsx'
import { words } from '../words/words.ts'
import { AboutYou } from './AboutYou.tsx'
import { Backups } from './Backups.tsx'
import { DigestAt } from './DigestAt.tsx'
import { Erase } from './Erase.tsx'
import { Example } from './Example.tsx'
import { Export } from './Export.tsx'
import { Folder } from './Folder.tsx'
import { Hours } from './Hours.tsx'
import { NoticesOn } from './NoticesOn.tsx'
import { OddsShown } from './OddsShown.tsx'
import { Restore } from './Restore.tsx'
import { WorkPlace } from './WorkPlace.tsx'

const said = words.settings

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="part settings" aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
)

/** What is a page of its own. */
const ELSEWHERE = [
  ['/import', words.bring.title, said.bringHow],
  [TO_MAILBOX, said.mailbox, said.mailboxHow],
  ['/history', words.history.title, said.historyHow],
] as const

/** What is set once for everything, what is brought in and taken out, and where it all lies. */
export const SettingsPage = () => (
  <Page title={said.title}>
    <p>{said.lead}</p>
    <Group title={said.groupYou}>
      <AboutYou />
      <WorkPlace />
      <Hours />
      <OddsShown />
    </Group>
    <Group title={said.groupReminders}>
      <NoticesOn />
      <DigestAt />
    </Group>
    <Group title={said.groupInOut}>
      <ul className="stack">
        {ELSEWHERE.map(([to, name, how]) => (
          <li key={to}>
            <Link href={to}>{name}</Link>
            <p className="small soft">{how}</p>
          </li>
        ))}
      </ul>
      <Export />
      <Restore />
    </Group>
    <Group title={said.groupRecord}>
      <Backups />
      <Folder />
      <Example />
      <Erase />
    </Group>
  </Page>
)
