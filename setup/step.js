/**
 * Says what is being done while it is done, in one line: `Installing the libraries … 12 s`.
 * A terminal sees the seconds pass. The work may return words to put before the time.
 *
 * @template T
 * @param {string} words
 * @param {() => Promise<T>} work
 * @param {{ to?: NodeJS.WriteStream | undefined, result?: (done: T) => string }} [options]
 * @returns {Promise<T>}
 */
export const step = async (words, work, { to = process.stdout, result = () => '' } = {}) => {
  const begin = Date.now()
  const line = `${words} …`
  to.write(line)
  const ticking = to.isTTY ? setInterval(() => to.write(`\r${line} ${seconds(begin)}`), 1000) : undefined
  const end = (/** @type {string} */ said) => {
    clearInterval(ticking)
    to.write(`${to.isTTY ? `\r${line}` : ''} ${said}\n`)
  }
  try {
    const done = await work()
    end([result(done), seconds(begin)].filter(Boolean).join(', '))
    return done
  } catch (error) {
    end(`failed after ${seconds(begin)}`)
    throw error
  }
}

const seconds = (/** @type {number} */ begin) => {
  const passed = (Date.now() - begin) / 1000
  return `${passed < 10 ? passed.toFixed(1) : Math.round(passed)} s`
}
