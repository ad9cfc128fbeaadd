import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { toProcess, toSign } from '../addresses.ts'
import { read } from '../call.ts'
import { processName } from '../record/process.ts'
import { words } from '../words/words.ts'
import { toCommand, useCommands } from './commands.ts'
import { type Known, knownOf } from './found.ts'

const { shell } = words

const PAGES = [
  ['/', shell.today],
  ['/processes', shell.processes],
  ['/stories', shell.stories],
  ['/open', shell.open],
  ['/calendar', shell.calendar],
  ['/record', shell.record],
  ['/question', shell.question],
  ['/signs', shell.signs],
  ['/history', shell.history],
  ['/import', words.bring.title, words.bring.alsoFoundBy],
  ['/settings', shell.settings],
].map(([to = '', label = '', also = '']) => knownOf({ id: to, kind: 'page', label, also, to }))

/** The typing has come to rest for so long when processes are looked for. */
const REST_MS = 120
const MOST_PROCESSES = 8

const useRested = (text: string): string => {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}

/** Everything the palette leads to: the pages, what can be done, the signs, and the processes that match what is typed. */
export const useEntries = (text: string): readonly Known[] => {
  const { commands } = useCommands()
  const sought = useRested(text).trim()
  const { data: signs } = useQuery({ queryKey: ['signs.list', {}], queryFn: () => read('signs.list', {}) })
  const input = { ...(sought === '' ? {} : { search: sought }), limit: MOST_PROCESSES }
  const { data: processes } = useQuery({
    queryKey: ['process.list', input],
    queryFn: () => read('process.list', input),
    placeholderData: keepPreviousData,
  })
  const still = useMemo(
    () => [
      ...PAGES,
      ...(commands ?? []).map(({ name, summary }) =>
        knownOf({ id: name, kind: 'command', label: summary.split('. ')[0]?.replace(/\.$/, '') ?? name, also: name, to: toCommand(name) }),
      ),
      ...(signs?.signs ?? []).map(({ id, name }) => knownOf({ id: `sign ${id}`, kind: 'sign', label: name, also: '', to: toSign(id) })),
    ],
    [commands, signs],
  )
  return useMemo(() => {
    // The server has looked for the words already, in the notes and the people too, which are not told here.
    const matched = (processes?.rows ?? []).map(({ process }) =>
      knownOf({ id: `process ${process.id}`, kind: 'process', label: processName(process), also: sought, to: toProcess(process.id) }),
    )
    return [...PAGES, ...matched, ...still.slice(PAGES.length)]
  }, [processes, still, sought])
}
