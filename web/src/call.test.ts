import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Broken, call, callLong, Invalid, Refused, sentenceOf } from './call.ts'

let answer: RequestListener
const server = createServer((request, response) => answer(request, response))
const real = globalThis.fetch

beforeEach(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  // In a browser a path is enough; here it needs the server before it.
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => real(`http://127.0.0.1:${port}${path}`, init))
})
afterEach(async () => {
  vi.unstubAllGlobals()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const answering = (status: number, body: string): void => {
  answer = (_, response) => response.writeHead(status).end(body)
}

describe('asking for a command', () => {
  test('the result comes back as it is', async () => {
    answering(200, '{"result":{"seq":3}}')
    expect(await call('demo.load', {})).toEqual({ seq: 3 })
  })

  test('a no comes with its code and its sentence', async () => {
    answering(409, '{"refused":{"code":"demo-already","sentence":"The example search is here already."}}')
    const error = await call('demo.load', {}).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Refused)
    expect((error as Refused).code).toBe('demo-already')
    expect(sentenceOf(error)).toBe('The example search is here already.')
  })

  test('an input that cannot be taken says where', async () => {
    answering(400, '{"invalid":[{"path":["appliedOn"],"message":"A year between 1900 and 2199."}]}')
    const error = await call('process.add', { company: 'A' }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Invalid)
    expect((error as Invalid).problems).toEqual([{ path: ['appliedOn'], message: 'A year between 1900 and 2199.' }])
  })

  test('what is not an answer of ours is told as nobody answering', async () => {
    answering(502, '<html>')
    await expect(call('demo.load', {})).rejects.toBeInstanceOf(Broken)
  })
})

describe('asking for a long command', () => {
  test('the progress is heard line by line, wherever the pieces are cut, and then the result', async () => {
    answer = async (_, response) => {
      response.writeHead(200)
      for (const piece of [
        '{"progress":{"done":1,"to',
        'tal":2,"doing":"Writing"}}\n{"prog',
        'ress":{"done":2,"total":2,"doing":"Writing"}}\n',
        '{"result":{"added":2}}',
      ]) {
        response.write(piece)
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      response.end()
    }
    const heard: number[] = []
    const result = await callLong('import.apply', { text: '' }, ({ done }) => heard.push(done))
    expect(result).toEqual({ added: 2 })
    expect(heard).toEqual([1, 2])
  })

  test('an answer that is cut off is not taken for one', async () => {
    answering(200, '{"progress":{"done":1,"total":2,"doing":"Writing"}}\n')
    await expect(callLong('import.apply', { text: '' }, () => {})).rejects.toBeInstanceOf(Broken)
  })
})
