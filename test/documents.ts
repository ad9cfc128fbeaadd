import { posix } from 'node:path'

/** A link, a picture, a command or a path that a document names, with the path it stands for; from the checkout's folder. */
export type Mention = { readonly line: number; readonly named: string; readonly to: string; readonly anchor: string | null }

const LINK = /\]\((?<target>[^)\s]+)(?:\s+"[^"]*")?\)|(?:src|href)="(?<source>[^"]+)"/g
const OUTSIDE = /^([a-z][a-z0-9+.-]*:|\/\/)/i

/** The links and pictures of a document that stay within the project. Those in code are not links. */
export const linksIn = (path: string, text: string): Mention[] =>
  withoutCode(text)
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(LINK)].flatMap(({ groups }) => {
        const named = groups?.target ?? groups?.source ?? ''
        if (OUTSIDE.test(named)) return []
        const [file = '', anchor = null] = named.split('#')
        return [{ line: index + 1, named, to: file === '' ? path : posix.join(posix.dirname(path), decodeURI(file)), anchor }]
      }),
    )

/** The anchors that a document's headings make, as GitHub writes them. */
export const anchorsIn = (text: string): string[] =>
  withoutBlocks(text)
    .split('\n')
    .flatMap((line) => /^#{1,6} +(?<words>.*?) *$/.exec(line)?.groups?.words ?? [])
    .map((words) =>
      words
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    )

/** The npm scripts that a document tells to run: `start` of `npm start`, `bench` of `npm run bench`. */
export const npmScriptsIn = (text: string): string[] =>
  [...text.matchAll(/\bnpm (?:run (?<own>[\w:-]+)|(?<known>start|test)\b)/g)].map(({ groups }) => groups?.own ?? groups?.known ?? '')

/** The commands of Goodsign's own that a document shows: `odds.show` of `npx goodsign odds.show --json`. */
export const commandsIn = (text: string): string[] =>
  [...text.matchAll(/\bnpx goodsign (?<name>[a-z]+(?:\.[a-z]+)*)/gi)].map(({ groups }) => groups?.name ?? '')

/** The files and folders of the project that a document names in code: `core/src/odds/`, `test/kill.ts`. */
export const pathsIn = (text: string, areas: readonly string[]): string[] =>
  [...text.matchAll(/`(?<path>[\w./-]+)`/g)]
    .map(({ groups }) => groups?.path ?? '')
    .filter((path) => path.includes('/') && areas.includes(path.split('/')[0] ?? ''))

const withoutCode = (text: string): string => withoutBlocks(text).replace(/`[^`\n]*`/g, '')

/** The lines of code blocks emptied, so that the others keep their numbers. */
const withoutBlocks = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, (block) => block.replace(/[^\n]/g, ''))
