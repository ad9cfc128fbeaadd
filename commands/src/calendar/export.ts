import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { calendarFile, inOrder } from '#core/calendar/calendarFile.ts'
import type { Entry } from '#core/calendar/entry.ts'
import { OWN_KINDS, ownEntry } from '#core/calendar/ownUid.ts'
import { Day, Instant, TimeOfDay } from '#core/record/day.ts'
import { Id } from '#core/record/text.ts'
import { Refusal } from '#core/refusal.ts'
import { getFeed, putFeed } from '#store/feeds.ts'
import { getRow } from '#store/rows.ts'
import { type Context, command } from '../command.ts'
import { entriesFor } from './entriesFor.ts'

const CalendarFile = z.strictObject({ text: z.string().describe('The calendar, as an .ics file holds it.') })

const Blocks = z.boolean().default(true).describe('With the time set aside for getting ready, or without.')

/** One entry, as a list of what stands in the calendar tells it. */
const Told = z.strictObject({
  kind: z.enum(OWN_KINDS),
  title: z.string(),
  on: Day,
  time: TimeOfDay.nullable(),
  calledOff: z.boolean(),
})

const toldOf = ({ uid, title, on, time, cancelled }: Entry): z.infer<typeof Told> => ({
  kind: ownEntry(uid)?.kind ?? 'round',
  title,
  on,
  time,
  calledOff: cancelled,
})

const isBlock = ({ uid }: Entry): boolean => ownEntry(uid)?.kind === 'block'

/** What is in the calendar, in the order of its days. */
const entriesIn = async (context: Context, process: string | null, blocks: boolean): Promise<Entry[]> =>
  inOrder((await entriesFor(context, process)).filter((entry) => blocks || !isBlock(entry)))

export const exportCalendar = command({
  name: 'calendar.export',
  summary: 'Gives your rounds with their briefs, promises, the two days of each silence and the time set aside as a calendar file (.ics).',
  input: z.strictObject({ process: Id.optional().describe('The key of the process, when only it is wanted.'), blocks: Blocks }),
  output: CalendarFile.extend({ entries: z.array(Told).describe('What stands in it, in the order of its days.') }),
  run: async (context, { process, blocks }) => {
    if (process !== undefined && (await getRow(context.store.db, 'processes', process)) === null) throw new Refusal('process-unknown')
    const entries = await entriesIn(context, process ?? null, blocks)
    return { text: calendarFile(entries), entries: entries.map(toldOf) }
  },
})

const Feed = z.strictObject({
  path: z.string().nullable().describe('Where the calendar is, after the address of your Goodsign; null when it is nowhere.'),
  madeAt: Instant.nullable(),
})

const pathOf = (secret: string): string => `/calendar/${secret}.ics`

export const showFeed = command({
  name: 'feed.show',
  summary: 'Shows the secret address at which calendars on this machine can read yours.',
  input: z.strictObject({}),
  output: Feed,
  run: async ({ store }) => {
    const feed = await getFeed(store.db)
    return { path: feed === null ? null : pathOf(feed.secret), madeAt: feed?.at ?? null }
  },
})

export const makeFeed = command({
  name: 'feed.make',
  summary: 'Makes a secret address for your calendar. Whoever knows it can read the calendar; one made before is closed.',
  input: z.strictObject({}),
  output: Feed,
  run: async ({ store, newSecret, now }) => {
    const feed = { secret: newSecret(), at: now() }
    await putFeed(store.db, feed)
    return { path: pathOf(feed.secret), madeAt: feed.at }
  },
})

export const closeFeed = command({
  name: 'feed.close',
  summary: 'Closes the secret address of your calendar: nobody can read it there any more.',
  input: z.strictObject({}),
  output: Feed,
  run: async ({ store }) => {
    await putFeed(store.db, null)
    return { path: null, madeAt: null }
  },
})

const digest = (words: string): Buffer => createHash('sha256').update(words).digest()

export const readFeed = command({
  name: 'feed.read',
  summary: 'Reads the calendar at its secret address, as a calendar program does.',
  input: z.strictObject({ secret: z.string().max(200).describe('The secret in the address.'), blocks: Blocks }),
  output: CalendarFile,
  run: async (context, { secret, blocks }) => {
    const feed = await getFeed(context.store.db)
    if (feed === null || !timingSafeEqual(digest(secret), digest(feed.secret))) throw new Refusal('feed-unknown')
    return { text: calendarFile(await entriesIn(context, null, blocks)) }
  },
})
