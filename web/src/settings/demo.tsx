import { useState } from 'react'
import { useLocation } from 'wouter'
import { useWrite } from '../answers.ts'
import { sentenceOf } from '../call.ts'
import { Button } from '../ui/Button.tsx'
import { focusHeading } from '../ui/focusSoon.ts'
import { Notice } from '../ui/Notice.tsx'
import { useToasts } from '../ui/toasts.tsx'
import { words } from '../words/words.ts'

const said = words.settings

const useBusy = (work: () => Promise<unknown>) => {
  const [isBusy, setIsBusy] = useState(false)
  const { say } = useToasts()
  const run = async () => {
    setIsBusy(true)
    await work().catch((error: unknown) => say(sentenceOf(error)))
    setIsBusy(false)
  }
  return { run, isBusy }
}

/** Brings the made-up candidate's search. */
export const useLoadDemo = () => {
  const write = useWrite()
  const { run, isBusy } = useBusy(async () => {
    await write('demo.load', {}, said.exampleLoaded)
    focusHeading()
  })
  return { load: run, isLoading: isBusy }
}

/** Takes the example search away again. */
export const RemoveDemo = ({ look = 'plain' }: { look?: 'plain' | 'quiet' }) => {
  const write = useWrite()
  const [, go] = useLocation()
  const { run, isBusy } = useBusy(async () => {
    // The process one looks at may have been of it.
    const leave = () => {
      if (location.pathname.startsWith('/process/')) go('/processes')
    }
    await write('demo.remove', {}, said.exampleRemoved, leave)
    focusHeading()
  })
  return (
    <Button look={look} aria-label={said.exampleRemove} onPress={run} isBusy={isBusy}>
      {look === 'quiet' ? words.record.take : said.exampleRemove}
    </Button>
  )
}

/** Says that what one looks at is made up. */
export const DemoLine = ({ isThere }: { isThere: boolean }) =>
  isThere ? (
    <Notice kind="line">
      <p>{said.exampleLine}</p>
      <RemoveDemo look="quiet" />
    </Notice>
  ) : null
