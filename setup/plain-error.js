/** A failure that is said to the person as it stands, without a stack. */
export class PlainError extends Error {}

/**
 * Does the work; a plain failure becomes one message and exit code 1, anything else keeps its stack.
 *
 * @param {() => Promise<void>} work
 */
export const orSayWhy = async (work) => {
  try {
    await work()
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error)
    process.exitCode = 1
  }
}
