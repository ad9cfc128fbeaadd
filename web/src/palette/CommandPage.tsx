import { useEffect, useMemo, useRef, useState } from 'react'
import { call, callLong, type Name, type Progressed } from '../call.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { Form } from '../ui/Form.tsx'
import { focusSoon } from '../ui/focusSoon.ts'
import { useForm } from '../ui/form.ts'
import { Notice } from '../ui/Notice.tsx'
import { saveFile } from '../ui/saveFile.ts'
import { useToasts } from '../ui/toasts.tsx'
import { Failed, Progress, Skeleton } from '../ui/Waiting.tsx'
import { words } from '../words/words.ts'
import { useWritten } from '../written.ts'
import { Answer } from './Answer.tsx'
import { CommandFields, unsaid } from './CommandFields.tsx'
import { fieldsOf, inputOf } from './commandInput.ts'
import { type Described, useCommands } from './commands.ts'
import './palette.css'

const said = words.palette

type Result = { readonly [name: string]: never }

/** Does a command of whatever name, and says of what it wrote that it is done. */
const useDoing = ({ name, isGrave, isLong }: Described) => {
  const written = useWritten()
  const { say } = useToasts()
  const [progress, setProgress] = useState<Progressed | null>(null)
  const run = async (input: object): Promise<Result> => {
    try {
      if (isLong) setProgress({ done: 0, total: 0, doing: '' })
      // The server checks what is asked, whatever the command.
      const result = await (isLong ? callLong(name as Name, input as never, setProgress) : call(name as Name, input as never))
      const { seq } = result as { seq?: number | null }
      if (seq !== undefined) say(seq === null ? words.ui.unchanged : said.done, seq)
      if (seq !== undefined || isGrave || isLong) await written(seq)
      return result as unknown as Result
    } finally {
      setProgress(null)
    }
  }
  return { run, progress }
}

/** What the command answered, for the eyes and as a file. */
const Answered = ({ name, result }: { name: string; result: Result }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="part command-answer" aria-label={said.answer}>
      <div className="part-head">
        <h2 ref={heading} tabIndex={-1}>
          {said.answer}
        </h2>
        <Button look="quiet" onPress={() => saveFile(`${name}.json`, `${JSON.stringify(result, null, 2)}\n`)}>
          {said.saveAnswer}
        </Button>
      </div>
      <Answer name={name} value={result} />
    </section>
  )
}

const Doing = ({ described }: { described: Described }) => {
  const fields = useMemo(() => fieldsOf(described), [described])
  const form = useForm<Record<string, string | readonly string[] | boolean | null>>(unsaid(fields))
  const [unknown, setUnknown] = useState<ReadonlySet<string>>(new Set())
  const [fileName, setFileName] = useState<string>()
  const [isAsked, setIsAsked] = useState(false)
  const [result, setResult] = useState<Result | null>(null)
  const { run, progress } = useDoing(described)
  const place = useRef<HTMLDivElement>(null)

  const save = async () => {
    const input = inputOf(described, form.value as Record<string, string>, unknown)
    if (described.isGrave && !isAsked) {
      setIsAsked(true)
      focusSoon(() => place.current?.querySelector<HTMLElement>('[data-yes]'))
      return
    }
    setIsAsked(false)
    setResult(null)
    setResult(await run(input))
  }
  const onUnknown = (name: string, isUnknown: boolean) =>
    setUnknown((now) => (isUnknown ? new Set([...now, name]) : new Set([...now].filter((each) => each !== name))))
  const asked = (
    <Notice>
      <p>{said.graveAsk}</p>
      <div className="row">
        <Button type="submit" look="primary" data-yes="">
          {said.graveYes}
        </Button>
        <Button onPress={() => setIsAsked(false)}>{said.graveNo}</Button>
      </div>
    </Notice>
  )
  return (
    <div ref={place} className="stack stack-wide">
      <Form form={form} label={described.summary} save={said.run} onSave={save} below={isAsked ? asked : null}>
        {fields.length === 0 ? <p className="soft">{said.takesNothing}</p> : null}
        <CommandFields {...{ fields, form, unknown, onUnknown, fileName, onFileName: setFileName }} />
      </Form>
      {progress === null ? null : (
        <Progress label={progress.doing === '' ? said.working : progress.doing} done={progress.done} total={progress.total} />
      )}
      {result === null ? null : <Answered name={described.name} result={result} />}
    </div>
  )
}

/** Any command of the table, made from what the server says of it: everything that can be done can be done here. */
export const CommandPage = ({ name }: { name: string }) => {
  const { commands, error } = useCommands()
  const described = commands?.find((each) => each.name === name)
  if (commands !== undefined && described === undefined)
    return (
      <Page title={said.noCommand}>
        <p>{said.noCommandWhy}</p>
      </Page>
    )
  return (
    <Page title={described?.summary.replace(/\.$/, '') ?? name}>
      <p className="soft">
        <code>{name}</code>. {said.above}
      </p>
      {error === null ? null : <Failed error={error} />}
      {described === undefined ? error === null ? <Skeleton lines={8} /> : null : <Doing key={name} described={described} />}
    </Page>
  )
}
