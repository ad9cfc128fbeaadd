import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { call, sentenceOf } from '../call.ts'
import { forgetOffline } from '../offline/offline.ts'
import { Button } from '../ui/Button.tsx'
import { focusSoon } from '../ui/focusSoon.ts'
import { Notice } from '../ui/Notice.tsx'
import { Line } from '../ui/TextField.tsx'
import { useToasts } from '../ui/toasts.tsx'
import { words } from '../words/words.ts'
import { useWritten } from '../written.ts'
import { Setting } from './Setting.tsx'

const said = words.settings

/** What one has to write, and whether the backups go too. */
const Sure = ({ onKeep }: { onKeep: () => void }) => {
  const written = useWritten()
  const { say } = useToasts()
  const [, go] = useLocation()
  const [text, setText] = useState<string | null>(null)
  const [backupsToo, setBackupsToo] = useState(true)
  const [problem, setProblem] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const erase = async () => {
    if ((text ?? '').trim().toLowerCase() !== said.eraseSureWords) return setProblem(said.eraseSure)
    setIsBusy(true)
    try {
      await call('record.erase', { sure: true, backupsToo })
      for (const key of Object.keys(localStorage)) if (key.startsWith('draft ')) localStorage.removeItem(key)
      await forgetOffline()
      go('/')
      await written()
      say(said.erased)
    } catch (error) {
      setProblem(sentenceOf(error))
      setIsBusy(false)
    }
  }
  return (
    <Notice kind="problem">
      <Line label={said.eraseSure} name="sure" value={text} onChange={setText} problem={problem} />
      <label className="choice-one">
        <input type="checkbox" checked={backupsToo} onChange={({ target }) => setBackupsToo(target.checked)} />
        {said.eraseBackups}
      </label>
      <div className="row">
        <Button onPress={erase} isBusy={isBusy}>
          {said.eraseDo}
        </Button>
        <Button onPress={onKeep}>{said.eraseKeep}</Button>
      </div>
    </Notice>
  )
}

/** Everything gone: asked for twice, in words one has to write. */
export const Erase = () => {
  const [isAsked, setIsAsked] = useState(false)
  const place = useRef<HTMLElement>(null)
  const turn = (asked: boolean) => {
    setIsAsked(asked)
    focusSoon(() => place.current?.querySelector<HTMLElement>(asked ? 'input' : 'button'))
  }
  return (
    <Setting ref={place} title={said.erase} how={said.eraseHow}>
      {isAsked ? (
        <Sure onKeep={() => turn(false)} />
      ) : (
        <div>
          <Button onPress={() => turn(true)}>{said.eraseAsk}</Button>
        </div>
      )}
    </Setting>
  )
}
