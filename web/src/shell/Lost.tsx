import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from './Page.tsx'

/** There is no such page. */
export const NotFound = () => (
  <Page title="There is no such page">
    <p>The address may be old, or mistyped.</p>
    <p>
      <Link to="/">All processes</Link>
    </p>
  </Page>
)

/** A page that broke, said in words. */
export const PageBroke = ({ reset }: ErrorComponentProps) => (
  <Page title="This page broke">
    <Notice kind="problem">
      <p>Something went wrong while showing it. What is recorded is not touched, and what you typed in a debrief is kept.</p>
      <Button
        onPress={() => {
          reset()
          location.reload()
        }}
      >
        Load it again
      </Button>
    </Notice>
  </Page>
)
