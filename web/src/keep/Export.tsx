import { useState } from 'react'
import { call, sentenceOf } from '../call.ts'
import { Button } from '../ui/Button.tsx'
import { today } from '../ui/days.ts'
import { Notice } from '../ui/Notice.tsx'
import { useToasts } from '../ui/toasts.tsx'

const download = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** Takes everything out as one file. */
export const Export = () => {
  const { say } = useToasts()
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async () => {
    setIsBusy(true)
    setProblem(null)
    try {
      const name = `goodsign-${today()}.json`
      download(name, `${JSON.stringify(await call('archive.export', {}), null, 2)}\n`)
      say(`Saved ${name} among your downloads.`)
    } catch (error) {
      setProblem(sentenceOf(error))
    }
    setIsBusy(false)
  }
  return (
    <section className="part" aria-label="Take everything out">
      <h2>Take everything out</h2>
      <p>One documented JSON file with all that is recorded and its whole history. It can be put back here, or read by anything else.</p>
      <div>
        <Button onPress={run} isBusy={isBusy}>
          Save it as a file
        </Button>
      </div>
      {problem === null ? null : (
        <Notice kind="problem">
          <p role="alert">{problem}</p>
        </Notice>
      )}
    </section>
  )
}
