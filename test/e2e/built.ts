import { fileURLToPath } from 'node:url'

/** The built pages, as the server serves them. */
export const WEB = fileURLToPath(new URL('../../web/dist', import.meta.url))
