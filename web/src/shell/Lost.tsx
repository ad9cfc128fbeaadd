import { Component, type ReactNode } from 'react'
import { Link } from 'wouter'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { words } from '../words/words.ts'
import { Page } from './Page.tsx'

const said = words.shell

/** There is no such page. */
export const NotFound = () => (
  <Page title={said.noPage}>
    <p>{said.noPageWhy}</p>
    <p>
      <Link href="/processes">{said.toProcesses}</Link>
    </p>
  </Page>
)

/** A page that broke, said in words. */
const PageBroke = () => (
  <Page title={said.broke}>
    <Notice kind="problem">
      <p>{said.brokeWhy}</p>
      <Button onPress={() => location.reload()}>{said.loadAgain}</Button>
    </Notice>
  </Page>
)

/** Shows what is in it, or says that it broke. Another page, with another key, starts anew. */
export class OrBroke extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false }
  static getDerivedStateFromError() {
    return { isBroken: true }
  }
  override render() {
    return this.state.isBroken ? <PageBroke /> : this.props.children
  }
}
