import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { DropPlace } from '../ui/DropPlace.tsx'
import { FileButton } from '../ui/FileButton.tsx'
import { Problem } from '../ui/Problem.tsx'
import { readText } from '../ui/readText.ts'
import { Block } from '../ui/TextField.tsx'
import { words } from '../words/words.ts'

/** The text of a sheet, and what to call it. */
export type Sheet = { name: string; text: string }

const said = words.bring

/** Chooses, drops or pastes a sheet. */
export const Bring = ({ onSheet }: { onSheet: (sheet: Sheet) => void }) => {
  const [pasted, setPasted] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const take = async (file: File | undefined) => {
    if (file === undefined) return
    const text = await readText(file)
    if (text.includes('\u0000')) setProblem(said.notText)
    else if (text.trim() === '') setProblem(said.emptyFile)
    else onSheet({ name: file.name, text })
  }
  const paste = () => {
    if (pasted === null || pasted.trim() === '') setProblem(said.nothingPasted)
    else onSheet({ name: said.pasted, text: pasted })
  }
  return (
    <div className="stack stack-wide">
      <DropPlace onFiles={([file]) => take(file)} how={said.drop}>
        <FileButton look="primary" accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values" onFile={take}>
          {said.choose}
        </FileButton>
      </DropPlace>
      <div className="stack wide paste">
        <div className="wide">
          <Block label={said.paste} help={said.pasteHow} rows={5} name="paste" value={pasted} onChange={setPasted} problem={undefined} />
        </div>
        <Button onPress={paste}>{said.pasteDo}</Button>
      </div>
      <Problem problem={problem} />
    </div>
  )
}
