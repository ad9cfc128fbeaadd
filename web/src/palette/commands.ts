import { useEffect, useState } from 'react'
import { toAnyCommand } from '../addresses.ts'
import { Broken } from '../call.ts'
import { words } from '../words/words.ts'

/** The JSON Schema of one thing that a command takes. */
export type Schema = {
  type?: string | string[]
  format?: string
  pattern?: string
  enum?: string[]
  anyOf?: Schema[]
  description?: string
  maxLength?: number
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
}

/** A command as the server describes it. */
export type Described = {
  name: string
  summary: string
  isGrave: boolean
  isLong: boolean
  takesFile: { field: string; as: 'text' | 'json' } | null
  input: Schema
}

let asked: Promise<Described[]> | undefined

const ask = async (): Promise<Described[]> => {
  const response = await fetch('/api')
  return ((await response.json()) as { commands: Described[] }).commands
}

/** Every command of the table: asked for once, since it is the same as long as the server runs. */
const describedCommands = (): Promise<Described[]> => {
  asked ??= ask().catch(() => {
    asked = undefined
    throw new Broken(words.ui.unreached)
  })
  return asked
}

/** Every command there is; none until the server has told. */
export const useCommands = (): { commands: readonly Described[] | undefined; error: unknown } => {
  const [known, setKnown] = useState<{ commands?: readonly Described[]; error?: unknown }>({})
  useEffect(() => {
    let isOpen = true
    describedCommands().then(
      (commands) => isOpen && setKnown({ commands }),
      (error: unknown) => isOpen && setKnown({ error }),
    )
    return () => {
      isOpen = false
    }
  }, [])
  return { commands: known.commands, error: known.error ?? null }
}

/** Commands that have a page of their own. */
const OWN: Readonly<Record<string, string>> = {
  answer: '/question',
  'import.preview': '/import',
  'import.apply': '/import',
  'signs.list': '/signs',
  'process.add': '/add',
  'process.list': '/processes',
  'history.list': '/history',
  'archive.export': '/settings',
  'archive.restore': '/settings',
  'backup.list': '/settings',
  'backup.now': '/settings',
  'backup.restore': '/settings',
  'demo.load': '/settings',
  'demo.remove': '/settings',
  'settings.show': '/settings',
  'settings.save': '/settings',
}

/** Where a command is done: on its own page, or on the page that every command has. */
export const toCommand = (name: string): string => OWN[name] ?? toAnyCommand(name)
