import { type ReactNode, useState } from 'react'
import { sentenceOf } from '../call.ts'
import { Button } from '../ui/Button.tsx'
import { FileButton } from '../ui/FileButton.tsx'
import { useForm } from '../ui/form.ts'
import { Problem } from '../ui/Problem.tsx'
import { readText } from '../ui/readText.ts'
import { Block } from '../ui/TextField.tsx'
import { Progress } from '../ui/Waiting.tsx'
import { loopWords } from '../words/loop.ts'

const said = loopWords.stories

type Words = { paste: string; file: string; fileHow: string; read: string; reading: string }

type BringTextProps = {
  /** Under which name what is pasted is kept in this browser until it was read. */
  draft: string
  words: Words
  accept: string
  /** Reads the text; what it throws is said in words. */
  onRead: (text: string, isFile: boolean) => Promise<unknown>
  beside?: ReactNode
}

/** A text that is pasted or comes in a file, to be read before anything is kept. */
export const BringText = ({ draft, words, accept, onRead, beside }: BringTextProps) => {
  const form = useForm<{ text: string | null }>({ text: null }, draft)
  const [problem, setProblem] = useState<string | null>(null)
  const [isReading, setIsReading] = useState(false)

  const read = async (text: string, isFile: boolean) => {
    setProblem(null)
    setIsReading(true)
    try {
      await onRead(text, isFile)
      form.forget()
    } catch (error) {
      setProblem(sentenceOf(error))
    }
    setIsReading(false)
  }
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    const text = await readText(file)
    if (text.includes('\u0000')) setProblem(said.notText)
    else if (text.trim() === '') setProblem(said.emptyFile)
    else await read(text, true)
  }
  const paste = () => {
    const text = form.value.text ?? ''
    if (text.trim() === '') setProblem(said.nothingPasted)
    else return read(text, false)
  }
  return (
    <div className="bring-text">
      <Block
        label={words.paste}
        help={words.fileHow}
        rows={6}
        name="text"
        value={form.value.text}
        onChange={(text) => form.set('text', text)}
        problem={undefined}
      />
      <div className="row">
        <Button look="primary" onPress={paste} isBusy={isReading}>
          {words.read}
        </Button>
        <FileButton accept={accept} onFile={take}>
          {words.file}
        </FileButton>
        {beside}
      </div>
      <div role="status">{isReading ? <Progress label={words.reading} done={0} total={0} /> : null}</div>
      <Problem problem={problem} />
    </div>
  )
}
