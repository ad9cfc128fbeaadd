/** What is said when the server does not answer and the page shows what was kept. */
export const offline = {
  line: (when: string) => `Goodsign does not answer. This is what it said ${when}; it can be read, and nothing can be written until it is back.`,
  again: 'Try again',
}
