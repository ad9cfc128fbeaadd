import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** What is kept between two runs; it goes when the libraries go. */
export const CACHE = join(ROOT, 'node_modules', '.cache', 'goodsign')
