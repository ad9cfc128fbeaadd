import { useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { DropPlace } from '../ui/DropPlace.tsx'
import { FileButton } from '../ui/FileButton.tsx'
import { focusSoon } from '../ui/focusSoon.ts'
import { Problem } from '../ui/Problem.tsx'
import { readText } from '../ui/readText.ts'
import { Block } from '../ui/TextField.tsx'
import { loopWords } from '../words/loop.ts'
import { BroughtFile } from './BroughtFile.tsx'
import type { Brought } from './planned.ts'

const said = loopWords.calendar

/** So many are looked at at once. */
const MOST = 20

const ACCEPTED = '.ics,.eml,.ical,.ifb,text/calendar,message/rfc822'

const Paste = ({ onText }: { onText: (text: string) => void }) => {
  const [pasted, setPasted] = useState<string | null>(null)
  const [problem, setProblem] = useState<string>()
  const look = () => {
    if (pasted === null || pasted.trim() === '') return setProblem(said.nothingPasted)
    onText(pasted)
    setPasted(null)
    setProblem(undefined)
  }
  return (
    <Disclosure title={said.paste}>
      <div className="stack">
        <div className="wide paste">
          <Block label={said.paste} help={said.pasteHow} rows={5} name="paste" value={pasted} onChange={setPasted} problem={problem} />
        </div>
        <Button onPress={look}>{said.pasteDo}</Button>
      </div>
    </Disclosure>
  )
}

/** Brings invitations: each file with what it would become, until it is brought in or put aside. */
export const BringInvitations = () => {
  const [files, setFiles] = useState<readonly Brought[]>([])
  const [isTooMany, setIsTooMany] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)

  const add = (brought: readonly Omit<Brought, 'id'>[]): void => {
    const room = Math.max(0, MOST - files.length)
    const news = brought.slice(0, room).map((file) => ({ ...file, id: crypto.randomUUID() }))
    setIsTooMany(brought.length > room)
    setFiles([...files, ...news])
    focusSoon(() => document.querySelector<HTMLElement>(`[data-file="${news[0]?.id}"] h3`))
  }
  const addFiles = async (chosen: readonly File[]) =>
    add(await Promise.all(chosen.map(async (file) => ({ name: file.name, text: await readText(file) }))))
  const drop = (id: string) => {
    setFiles((now) => now.filter((file) => file.id !== id))
    setIsTooMany(false)
    focusSoon(() => heading.current)
  }
  return (
    <section className="part" aria-labelledby="calendar-bring">
      <h2 id="calendar-bring" ref={heading} tabIndex={-1}>
        {said.bring}
      </h2>
      <p>{said.bringHow}</p>
      <DropPlace onFiles={addFiles} how={said.drop}>
        <FileButton look="primary" accept={ACCEPTED} onFiles={addFiles}>
          {said.choose}
        </FileButton>
      </DropPlace>
      <Paste onText={(text) => add([{ name: said.pasted, text }])} />
      <Problem problem={isTooMany ? said.tooMany(MOST) : null} />
      {files.map((file) => (
        <BroughtFile key={file.id} file={file} onDrop={() => drop(file.id)} />
      ))}
    </section>
  )
}
