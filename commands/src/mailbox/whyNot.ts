type Failure = Partial<{
  code: string
  /** What the system said, where a library put a word of its own over it. */
  originalCode: string
  message: string
  response: unknown
  responseCode: number
  responseText: string
  responseStatus: string
  serverResponseCode: string
  authenticationFailed: boolean
  command: string
  hostname: string
}>

/** What a server said, on one line, cut short: a stranger's words. */
const said = ({ responseText, response }: Failure): string | null => {
  const words = responseText ?? (typeof response === 'string' ? response : null)
  return (
    words
      ?.replace(/[\p{Control}\s]+/gu, ' ')
      .trim()
      .slice(0, 200) || null
  )
}

const BROKE = 'The connection broke off.'

const BY_CODE: Readonly<Record<string, string>> = {
  ENOTFOUND: 'There is no server of this name.',
  EAI_AGAIN: 'The name of the server cannot be looked up: is this machine on the network?',
  EDNS: 'There is no server of this name.',
  ECONNREFUSED: 'No server answers at this port.',
  EHOSTUNREACH: 'The server cannot be reached.',
  ENETUNREACH: 'The server cannot be reached: is this machine on the network?',
  ETIMEDOUT: 'The server does not answer.',
  ETIMEOUT: 'The server does not answer.',
  CONNECT_TIMEOUT: 'The server does not answer.',
  GREETING_TIMEOUT: 'The server does not answer as a mail server does.',
  UPGRADE_TIMEOUT: 'The server does not answer.',
  ECONNRESET: BROKE,
  EPIPE: BROKE,
  ECONNECTION: BROKE,
  NoConnection: BROKE,
  EConnectionClosed: BROKE,
  ClosedAfterConnectTLS: BROKE,
  ClosedAfterConnectText: BROKE,
}

const CERTIFICATE = /^(?:CERT_|ERR_TLS|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO_SELF_SIGNED)|self.signed certificate|certificate/i

const isFull = (failure: Failure): boolean =>
  failure.serverResponseCode === 'OVERQUOTA' ||
  failure.responseCode === 452 ||
  failure.responseCode === 552 ||
  /quota|no space|disk full|insufficient/i.test(said(failure) ?? '')

/** Why a server did not do what was asked, in words: what is the case, and the server's own words where it had some. */
export const whyNot = (error: unknown): string => {
  const failure = error as Failure
  if (failure.authenticationFailed === true || failure.code === 'EAUTH') return 'The server does not take this name and password.'
  if (isFull(failure)) return `There is no room left on the server. It says: ${said(failure) ?? 'nothing'}`
  if (CERTIFICATE.test(failure.code ?? '') || CERTIFICATE.test(failure.message ?? ''))
    return `The server cannot show that it is the one it is said to be (${failure.code ?? failure.message}).`
  if (failure.responseCode !== undefined || failure.responseStatus !== undefined)
    return `The server refuses it. It says: ${said(failure) ?? 'nothing'}`
  return (
    BY_CODE[failure.originalCode ?? ''] ??
    BY_CODE[failure.code ?? ''] ??
    `The server cannot be used (${(failure.code ?? failure.message ?? 'no reason given').slice(0, 200)}).`
  )
}
