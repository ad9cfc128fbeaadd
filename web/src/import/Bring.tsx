import { type DragEvent, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { FileButton } from '../ui/FileButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Block } from '../ui/TextField.tsx'
import { readText } from './readText.ts'

/** The text of a sheet, and what to call it. */
export type Sheet = { name: string; text: string }

const NOT_TEXT =
  'This looks like a workbook, not a text file. Open it in your spreadsheet program and save it as CSV, or copy the cells and paste them here.'

/** Chooses, drops or pastes a sheet. */
export const Bring = ({ onSheet }: { onSheet: (sheet: Sheet) => void }) => {
  const [pasted, setPasted] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isOver, setIsOver] = useState(false)

  const take = async (file: File | undefined) => {
    if (file === undefined) return
    const text = await readText(file)
    if (text.includes('\u0000')) setProblem(NOT_TEXT)
    else if (text.trim() === '') setProblem('This file is empty.')
    else onSheet({ name: file.name, text })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    take(event.dataTransfer.files[0])
  }
  const paste = () => {
    if (pasted === null || pasted.trim() === '') setProblem('Nothing is pasted yet.')
    else onSheet({ name: 'What you pasted', text: pasted })
  }
  return (
    <div className="stack stack-wide">
      <p>
        Bring the sheet you already keep, from any tracker or your own. You will see what it would become first; nothing is written before you say so,
        and bringing the same sheet again adds nothing.
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first */}
      <div
        className={isOver ? 'drop drop-over wide' : 'drop wide'}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <FileButton look="primary" accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values" onFile={take}>
          Choose a file
        </FileButton>
        <p className="soft">or drop it here: CSV, or text with tabs</p>
      </div>
      <div className="stack wide paste">
        <div className="wide">
          <Block
            label="Or paste the cells"
            help="With their headings, as you copy them out of a spreadsheet."
            rows={5}
            name="paste"
            value={pasted}
            onChange={setPasted}
            problem={undefined}
          />
        </div>
        <Button onPress={paste}>Look at what was pasted</Button>
      </div>
      <div role="alert">
        {problem === null ? null : (
          <Notice kind="problem">
            <p>{problem}</p>
          </Notice>
        )}
      </div>
    </div>
  )
}
