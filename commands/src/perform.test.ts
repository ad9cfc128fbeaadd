import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openWorld } from '#test/build.ts'
import { commandNamed } from './index.ts'
import { CommandUnknown, describeCommands, InvalidInput, perform } from './perform.ts'

const commands = [...commandNamed.values()]

describe('the table', () => {
  test('names each command once: a thing, and what is done with it', () => {
    const names = describeCommands().map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^(answer|[a-z]+\.[a-z]+)$/)
  })

  test.each(commands.map((command) => [command.name, command] as const))('says of %s in plain sentences what it does and takes', (_name, command) => {
    expect(command.summary).toMatch(/^[A-Z].*\.$/)
    expect(command.summary).not.toMatch(/[!\n]/)
    const { properties } = z.toJSONSchema(command.input, { io: 'input' }) as { properties?: Record<string, { description?: string }> }
    for (const [field, { description }] of Object.entries(properties ?? {})) expect(description, field).toMatch(/^[A-Z].*[.?]$/)
    expect(z.toJSONSchema(command.output, { unrepresentable: 'any' })).toBeTypeOf('object')
  })

  test.each(commands.map((command) => [command.name, command] as const))('lets %s take nothing that it does not know', async (name) => {
    const world = await openWorld()
    await expect(perform(world, name, { mood: 'good' })).rejects.toThrow('Nothing is known of mood.')
    for (const input of [null, 'text', [], 7]) await expect(perform(world, name, input)).rejects.toThrow(InvalidInput)
  })

  test('has each file it takes among the inputs', () => {
    for (const { name, input, takesFile } of commands)
      if (takesFile !== undefined) expect(Object.keys((input as z.ZodObject).shape), name).toContain(takesFile.field)
  })
})

test('what takes something away, puts something in its place, or sends something out, is grave', () => {
  const isGrave = new Map(describeCommands().map((each) => [each.name, each.isGrave]))
  for (const { name, summary } of commands)
    expect(isGrave.get(name), name).toBe(/^(Takes (it|a|the|some|process)|Throws|Puts (?!off)|Ends|Closes|Deletes|Forgets|Sends)/.test(summary))
  expect([...isGrave.values()].filter((each) => each).length).toBeGreaterThan(10)
})

test('what is asked for wrongly is told place by place', async () => {
  const world = await openWorld()
  const failure = await perform(world, 'process.add', { role: '', appliedOn: 'soon', source: 'friend' }).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(InvalidInput)
  const { issues, message } = failure as InvalidInput
  expect(issues.map(({ path }) => path)).toEqual([['company'], ['role'], ['source'], ['appliedOn']])
  expect(issues[0]?.message).toBe('This is needed.')
  expect(issues[3]?.message).toBe('A day such as 2026-11-24.')
  expect(message.split('\n')[0]).toBe('company: This is needed.')
})

test('what is wrong inside a list is told with its place in it', async () => {
  const failure = await perform(await openWorld(), 'debrief.save', {
    round: crypto.randomUUID(),
    asked: [{ question: 'Why us?', answer: null }, {}],
  }).catch((error: unknown) => error)
  expect((failure as InvalidInput).issues.map(({ path }) => path.join('.'))).toEqual(['asked.1.question', 'asked.1.answer'])
})

test('a command that is not there is said not to be', async () => {
  await expect(perform(await openWorld(), 'process.ghost', {})).rejects.toThrow(new CommandUnknown('process.ghost').message)
  await expect(perform(await openWorld(), '__proto__', {})).rejects.toThrow(CommandUnknown)
})
