import { useState } from 'react'
import { call, sentenceOf } from '../call.ts'
import { Button } from '../ui/Button.tsx'
import { today } from '../ui/days.ts'
import { Notice } from '../ui/Notice.tsx'
import { saveFile } from '../ui/saveFile.ts'
import { useToasts } from '../ui/toasts.tsx'
import { words } from '../words/words.ts'
import { Setting } from './Setting.tsx'

const said = words.settings

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
      saveFile(name, `${JSON.stringify(await call('archive.export', {}), null, 2)}\n`)
      say(said.exported(name))
    } catch (error) {
      setProblem(sentenceOf(error))
    }
    setIsBusy(false)
  }
  return (
    <Setting title={said.export} how={said.exportHow}>
      <div>
        <Button onPress={run} isBusy={isBusy}>
          {said.exportDo}
        </Button>
      </div>
      {problem === null ? null : (
        <Notice kind="problem">
          <p role="alert">{problem}</p>
        </Notice>
      )}
    </Setting>
  )
}
