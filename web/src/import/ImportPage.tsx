import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '../call.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { focusHeading } from '../ui/focusSoon.ts'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { words } from '../words/words.ts'
import { Applying } from './Applying.tsx'
import { Bring, type Sheet } from './Bring.tsx'
import { PreviewOf } from './PreviewOf.tsx'
import type { Choices, Preview } from './preview.ts'

const said = words.bring

const Chosen = ({ sheet, onOther }: { sheet: Sheet; onOther: () => void }) => {
  const [choices, setChoices] = useState<Choices>({})
  const [isApplying, apply] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  // The last preview stays in sight while the next is made, and the focus with it.
  const [data, setData] = useState<Preview>()
  const { mutate, error, isPending } = useMutation({
    mutationFn: (said: Choices) => call('import.preview', { text: sheet.text, choices: said }),
    onSuccess: setData,
  })
  useEffect(() => {
    if (!isApplying) mutate(choices)
  }, [mutate, choices, isApplying])
  useEffect(() => {
    if (!isApplying) heading.current?.focus()
  }, [isApplying])
  if (isApplying) return <Applying sheet={sheet} choices={choices} onOther={onOther} onBack={() => apply(false)} />
  return (
    <section className="part" aria-label={said.preview} aria-busy={isPending}>
      <div className="part-head">
        <h2 ref={heading} tabIndex={-1}>
          {sheet.name}
        </h2>
        <Button look="quiet" onPress={onOther}>
          {said.chooseOther}
        </Button>
      </div>
      {error === null ? null : <Failed error={error} />}
      {data === undefined && isPending ? (
        <>
          <p>{said.reading}</p>
          <Skeleton lines={8} />
        </>
      ) : null}
      {data === undefined ? null : (
        <PreviewOf preview={data} choices={choices} isReading={isPending} onChoose={setChoices} onApply={() => apply(true)} />
      )}
    </section>
  )
}

/** Brings a spreadsheet: first what it would become, then, when asked, into the record. */
export const ImportPage = () => {
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const other = () => {
    setSheet(null)
    focusHeading()
  }
  return (
    <Page title={said.title}>
      {sheet === null ? (
        <>
          <p>{said.lead}</p>
          <Bring onSheet={setSheet} />
        </>
      ) : (
        <Chosen key={sheet.text} sheet={sheet} onOther={other} />
      )}
    </Page>
  )
}
