import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWrite } from '../answers.ts'
import { sentenceOf } from '../call.ts'
import { Button } from '../ui/Button.tsx'
import { focusHeading } from '../ui/focusSoon.ts'
import { Notice } from '../ui/Notice.tsx'
import { useToasts } from '../ui/toasts.tsx'

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
    await write('demo.load', {}, 'The example search is here.')
    focusHeading()
  })
  return { load: run, isLoading: isBusy }
}

/** Takes the example search away again. */
export const RemoveDemo = ({ look = 'plain' }: { look?: 'plain' | 'quiet' }) => {
  const write = useWrite()
  const navigate = useNavigate()
  const { run, isBusy } = useBusy(async () => {
    // The process one looks at may have been of it.
    const leave = async () => {
      if (location.pathname.startsWith('/process/')) await navigate({ to: '/' })
    }
    await write('demo.remove', {}, 'The example search is gone.', leave)
    focusHeading()
  })
  return (
    <Button look={look} onPress={run} isBusy={isBusy}>
      Remove the example search
    </Button>
  )
}

/** Says that what one looks at is made up. */
export const DemoLine = ({ isThere }: { isThere: boolean }) =>
  isThere ? (
    <Notice kind="line">
      <p>This is an example search. Nobody in it is real.</p>
      <RemoveDemo look="quiet" />
    </Notice>
  ) : null
