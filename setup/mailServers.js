import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aptInstall, mayAptInstall } from './debian.js'
import { freePort } from './freePort.js'
import { ROOT } from './place.js'
import { PlainError } from './plain-error.js'
import { step } from './step.js'

const NEEDED = ['dovecot-imapd', 'python3-aiosmtpd', 'radicale']
const PROGRAMS = ['/usr/sbin/dovecot', '/usr/bin/radicale', '/usr/lib/python3/dist-packages/aiosmtpd']

/** Where the servers are, and the folders in which they keep what they got. */
/** @typedef {{ imap: number, smtp: number, radicale: number, sent: string }} MailServers */

/**
 * Gives the work real servers of its own, as Debian has them: dovecot, which keeps mail (IMAP), a sink that takes letters and writes each down as it came
 * (SMTP, aiosmtpd), and radicale, which keeps calendars. They listen on this machine alone and are thrown away afterwards.
 *
 * @template T
 * @param {(servers: MailServers) => Promise<T>} work
 * @returns {Promise<T>}
 */
export const withMailServers = async (work) => {
  await ensureServers()
  const folder = mkdtempSync(join(tmpdir(), 'goodsign-mail-'))
  // The servers run as users of their own.
  chmodSync(folder, 0o755)
  const [imap, smtp, radicale] = [await freePort(), await freePort(), await freePort()]
  const sent = join(folder, 'sent')
  mkdirSync(sent)
  const running = [
    start('/usr/sbin/dovecot', ['-F', '-c', dovecotIn(folder, imap)]),
    start('/usr/bin/python3', [join(ROOT, 'test', 'mail', 'sink.py'), String(smtp), sent]),
    start('/usr/bin/radicale', ['--config', radicaleIn(folder, radicale)]),
  ]
  try {
    for (const port of [imap, smtp, radicale]) await answers(port, running)
    return await work({ imap, smtp, radicale, sent })
  } finally {
    await Promise.all(running.map(({ stop }) => stop()))
    rmSync(folder, { recursive: true, force: true })
  }
}

const ensureServers = async () => {
  if (PROGRAMS.every((path) => existsSync(path))) return
  if (!mayAptInstall()) throw new PlainError(`The tests with mail servers need Debian's: sudo apt-get install ${NEEDED.join(' ')}`)
  const done = await step('Installing mail servers and a calendar server', () => aptInstall(...NEEDED))
  if (!done.ok) throw new PlainError(done.output)
}

/**
 * @param {string} program
 * @param {string[]} args
 */
const start = (program, args) => {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (part) => (said += part))
  child.stderr.on('data', (part) => (said += part))
  child.on('error', (error) => (said += error.message))
  const closed = new Promise((resolve) => child.on('close', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    await closed
  }
  return { said: () => said, hasEnded: () => child.exitCode !== null, stop }
}

/** Dovecot's own users run its parts. Two have a mailbox; in that of one there is no room at all. */
const dovecotIn = (/** @type {string} */ folder, /** @type {number} */ port) => {
  const users = join(folder, 'users')
  const as = process.getuid?.() === 0 ? 'mail' : '$ENV:USER'
  const lines = ['noor:{PLAIN}open sesame::::::', 'full:{PLAIN}open sesame::::::userdb_quota_rule=*:storage=1B']
  writeFileSync(users, `${lines.join('\n')}\n`)
  mkdirSync(join(folder, 'mail'))
  chmodSync(join(folder, 'mail'), 0o777)
  const config = join(folder, 'dovecot.conf')
  writeFileSync(
    config,
    `base_dir = ${join(folder, 'run')}
log_path = ${join(folder, 'dovecot.log')}
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_uid = ${as}
mail_gid = ${as}
mail_home = ${join(folder, 'mail')}/%u
mail_location = maildir:~/mail
mail_plugins = quota
protocol imap {
  mail_plugins = $mail_plugins imap_quota
}
plugin {
  quota = maildir:User quota
}
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${users}
}
userdb {
  driver = passwd-file
  args = username_format=%u ${users}
  default_fields = uid=${as} gid=${as} home=${join(folder, 'mail')}/%u
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
namespace inbox {
  inbox = yes
  mailbox Drafts {
    auto = create
    special_use = \\Drafts
  }
  mailbox Sent {
    auto = create
    special_use = \\Sent
  }
}
`,
  )
  return config
}

const radicaleIn = (/** @type {string} */ folder, /** @type {number} */ port) => {
  const config = join(folder, 'radicale.conf')
  writeFileSync(
    config,
    `[server]\nhosts = 127.0.0.1:${port}\n[auth]\ntype = none\n[rights]\ntype = authenticated\n[storage]\nfilesystem_folder = ${join(folder, 'calendars')}\n`,
  )
  return config
}

const PATIENCE_MS = 20_000

/** Waits until a server answers, or says what it said before it ended. */
const answers = async (/** @type {number} */ port, /** @type {ReturnType<typeof start>[]} */ running) => {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; ) {
    const ended = running.find(({ hasEnded }) => hasEnded())
    if (ended !== undefined) throw new PlainError(`A server did not start: ${ended.said()}`)
    const isThere = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy()
        resolve(true)
      })
      socket.on('error', () => resolve(false))
    })
    if (isThere) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new PlainError(`No server answers at port ${port}: ${running.map(({ said }) => said()).join('\n')}`)
}
