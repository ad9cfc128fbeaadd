import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '#core/refusal.ts'

/** What opens a sealed password: a file beside the record, or a phrase that only the candidate knows. */
export type Opener = { readonly folder: string | null; readonly passphrase: string | null }

const KEY_FILE = 'mailbox.key'
const KEY_BYTES = 32

/** Half a second of work and 128 MB for each guess at a phrase. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }

const fromPhrase = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFC'), salt, KEY_BYTES, SCRYPT, (error, key) => (error === null ? resolve(key) : reject(error))),
  )

/** The key file, made when it is not there, for its owner alone. @throws Refusal when others may read it */
const fromFile = (folder: string): Buffer => {
  const path = join(folder, KEY_FILE)
  if (!existsSync(path)) {
    writeFileSync(path, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' })
    chmodSync(path, 0o600)
  }
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) throw new Refusal('key-open', { path })
  const key = readFileSync(path)
  if (key.length !== KEY_BYTES) throw new Refusal('mailbox-locked')
  return key
}

/** Takes the key file away: what it sealed is gone for good. */
export const removeKey = (folder: string): void => rmSync(join(folder, KEY_FILE), { force: true })

/** How a seal is opened, with the salt of its phrase. */
const keyFor = async ({ folder, passphrase }: Opener, salt: Buffer): Promise<Buffer> => {
  if (passphrase !== null) return fromPhrase(passphrase, salt)
  if (folder === null) throw new Refusal('passphrase-needed')
  return fromFile(folder)
}

/** Seals a secret (AES-256-GCM). @param bound what it belongs to: with anything else it does not open */
export const seal = async (secret: string, bound: string, opener: Opener): Promise<string> => {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', await keyFor(opener, salt), nonce).setAAD(Buffer.from(bound))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  const by = opener.passphrase === null ? 'file' : 'phrase'
  return [by, salt, nonce, cipher.getAuthTag(), sealed].map((part) => (typeof part === 'string' ? part : part.toString('base64'))).join('.')
}

/** Whether a phrase is needed to open a seal. */
export const needsPhrase = (sealed: string): boolean => sealed.startsWith('phrase.')

/** Opens a seal. @throws Refusal when the phrase is missing or wrong, or the key is another */
export const unseal = async (sealed: string, bound: string, opener: Opener): Promise<string> => {
  if (needsPhrase(sealed) && opener.passphrase === null) throw new Refusal('passphrase-needed')
  const [salt, nonce, tag, body] = sealed
    .split('.')
    .slice(1)
    .map((part) => Buffer.from(part, 'base64')) as [Buffer, Buffer, Buffer, Buffer]
  const key = await keyFor(needsPhrase(sealed) ? opener : { ...opener, passphrase: null }, salt)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound)).setAuthTag(tag)
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
  } catch {
    throw new Refusal('mailbox-locked')
  }
}
