import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { freshFolder } from '#test/build.ts'

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** The program itself, on a folder and a port that outlive it, so that it can be killed and started again. */
export const killableServer = async () => {
  const [folder, port] = [freshFolder(), await freePort()]
  const origin = `http://localhost:${port}`
  const start = async () => {
    const env = { ...process.env, PORT: String(port), GOODSIGN_DATA: folder, TZ: 'Europe/Amsterdam' }
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    onTestFinished(() => void child.kill('SIGKILL'))
    await once(child.stdout, 'data')
    return async () => {
      const exit = once(child, 'exit')
      child.kill('SIGKILL')
      await exit
    }
  }
  const ask = async (command: string, input: object) => {
    const headers = { 'content-type': 'application/json' }
    return (await (await fetch(`${origin}/api/${command}`, { method: 'POST', headers, body: JSON.stringify(input) })).json()).result
  }
  return { origin, start, ask }
}
