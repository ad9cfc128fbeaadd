import { useState } from 'react'
import type { MailboxPlace } from '#core/mailbox/mailbox.ts'
import { useWrite } from '../answers.ts'
import { Invalid } from '../call.ts'
import { OneOf } from '../ui/Choice.tsx'
import { Form } from '../ui/Form.tsx'
import { demand, type FormState, field, useForm } from '../ui/form.ts'
import { CountField, Line, Secret } from '../ui/TextField.tsx'
import { loopWords } from '../words/loop.ts'

const said = loopWords.mailbox

type Security = MailboxPlace['imapSecurity']
type Facts = MailboxPlace & { password: string; passphrase: string }
type Place = FormState<MailboxPlace>

const PORTS: Readonly<Record<'imap' | 'smtp', Readonly<Record<Security, number>>>> = {
  imap: { tls: 993, starttls: 143, none: 143 },
  smtp: { tls: 465, starttls: 587, none: 25 },
}

const START = {
  address: null,
  name: null,
  imapHost: null,
  imapPort: 993,
  imapSecurity: 'tls',
  smtpHost: null,
  smtpPort: 465,
  smtpSecurity: 'tls',
  user: null,
} as unknown as MailboxPlace

const NEEDED = {
  address: said.needsAddress,
  imapHost: said.needsHost,
  imapPort: said.needsPort,
  smtpHost: said.needsHost,
  smtpPort: said.needsPort,
  user: said.needsUser,
}

/** One of the two servers. Its usual port follows its encryption, until another one is said. */
const Server = ({ form, which }: { form: Place; which: 'imap' | 'smtp' }) => {
  const [host, port, security] = [`${which}Host`, `${which}Port`, `${which}Security`] as const
  const choose = (next: Security | null) => {
    if (next === null) return
    const before = form.value[security] ?? 'tls'
    if (form.value[port] === null || form.value[port] === PORTS[which][before]) form.set(port, PORTS[which][next])
    form.set(security, next)
  }
  return (
    <fieldset className="choice mailbox-server">
      <legend>
        <h3>{which === 'imap' ? said.reading : said.sending}</h3>
      </legend>
      <div className="fields">
        <Line label={said.host} help={which === 'imap' ? said.imapHow : said.smtpHow} {...field(form, host)} />
        <CountField label={said.port} max={65_535} {...field(form, port)} />
      </div>
      <OneOf label={said.security} labels={said.securities} {...field(form, security)} onChange={choose} />
    </fieldset>
  )
}

type Secrets = { password: string | null; seal: 'file' | 'phrase'; passphrase: string | null }
type SecretProblems = Partial<Record<'password' | 'passphrase', string>>

type SealProps = { secrets: Secrets; problems: SecretProblems; set: (next: Partial<Secrets>) => void }

/** The password, and what it is sealed with: each choice says what it keeps it from. */
const Seal = ({ secrets, problems, set }: SealProps) => (
  <>
    <Secret
      name="password"
      label={said.password}
      help={said.passwordHow}
      value={secrets.password}
      problem={problems.password}
      onChange={(password) => set({ password })}
      isNew
    />
    <OneOf
      label={said.sealWith}
      labels={said.seals}
      help={secrets.seal === 'file' ? said.sealFile : said.sealPhrase}
      name="seal"
      value={secrets.seal}
      onChange={(seal) => set({ seal: seal ?? 'file' })}
      problem={undefined}
    />
    {secrets.seal === 'file' ? null : (
      <Secret
        name="passphrase"
        label={said.phrase}
        value={secrets.passphrase}
        problem={problems.passphrase}
        onChange={(passphrase) => set({ passphrase })}
        isNew
      />
    )}
  </>
)

const problemsOf = ({ password, seal, passphrase }: Secrets): SecretProblems => ({
  ...(password === null ? { password: said.needsPassword } : {}),
  ...(seal === 'phrase' && (passphrase ?? '').length < 8 ? { passphrase: said.needsPhrase } : {}),
})

/** Where the mailbox is and how one logs in. What is typed outlives the page, but for the password and the phrase: they are kept nowhere. */
export const MailboxForm = ({ place, onDone, onCancel }: { place: MailboxPlace | null; onDone: () => void; onCancel?: () => void }) => {
  const write = useWrite()
  const form = useForm<MailboxPlace>(place ?? START, 'mailbox')
  const [secrets, setSecrets] = useState<Secrets>({ password: null, seal: 'file', passphrase: null })
  const [problems, setProblems] = useState<SecretProblems>({})
  const set = (next: Partial<Secrets>) => {
    setSecrets((now) => ({ ...now, ...next }))
    setProblems({})
  }
  const save = async () => {
    demand(form, NEEDED)
    const found = problemsOf(secrets)
    setProblems(found)
    const missing = Object.entries(found)
    if (missing.length > 0) throw new Invalid(missing.map(([name, message]) => ({ path: [name], message })))
    const { password, seal, passphrase } = secrets
    const facts = { ...(form.value as MailboxPlace), name: form.value.name?.trim() || null, password: password ?? '' } as Omit<Facts, 'passphrase'>
    await write('mailbox.save', { ...facts, ...(seal === 'phrase' ? { passphrase: passphrase ?? '' } : {}) }, said.saved)
    form.forget()
    onDone()
  }
  return (
    <Form form={form} label={said.setUp} save={said.save} onSave={save} onCancel={onCancel}>
      <div className="fields">
        <Line label={said.address} help={said.addressHow} {...field(form, 'address')} />
        <Line label={said.name} help={said.nameHow} {...field(form, 'name')} />
      </div>
      <p className="small soft">{said.serversHow}</p>
      <Server form={form} which="imap" />
      <Server form={form} which="smtp" />
      <Line label={said.user} help={said.userHow} {...field(form, 'user')} />
      <Seal secrets={secrets} problems={problems} set={set} />
    </Form>
  )
}
