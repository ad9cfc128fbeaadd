/** @type {readonly [RegExp, string][]} */
const KNOWN = [
  [
    /^(ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)$/,
    'the npm registry could not be reached. The first start needs the network, later ones do not',
  ],
  [/^(EACCES|EPERM|EROFS)$/, 'npm may not write in this folder'],
  [/^ENOSPC$/, 'the disk is full'],
  [/^EUSAGE$/, 'package.json and package-lock.json do not agree'],
  [/^(E404|ETARGET)$/, 'the npm registry does not have one of the packages'],
  [/^EINTEGRITY$/, 'a package that arrived is not the one the lock file names'],
]

/**
 * What went wrong in `npm ci`, in one line: in our words where the code is a known one, followed by npm's own first sentence.
 *
 * @param {string} output all that npm printed
 */
export const npmErrorInWords = (output) => {
  const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?(Error: )?/, '').trim())
  const code = lines.map((line) => /^code (\S+)$/.exec(line)?.[1]).find(Boolean) ?? ''
  const words = KNOWN.find(([pattern]) => pattern.test(code))?.[1]
  const own = lines.find((line) => line !== '' && !/^(code|errno|syscall|path|network request to|A complete log|npm warn)\b/.test(line))
  return `The libraries could not be installed: ${[words, own].filter(Boolean).join('. npm says: ') || 'npm gave no reason'}`
}
