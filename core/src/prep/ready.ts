import { z } from 'zod'
import type { Stretch } from './openTime.ts'
import { placeOf, type Subject } from './subject.ts'

/** How much earlier than the hour one is there. */
const EARLY = 20
/** How long the way is taken to be while nobody has said. */
const USUAL_WAY = 45
const LAST_LOOK = { before: 15, minutes: 10 }
const CHECK = { before: 30, minutes: 15 }
/** What takes its time at a set hour. */
const EVE_MINUTES = 15
/** A task is handed in so long before it is due. */
const HAND_IN = { before: 180, minutes: 15 }

/** Something that belongs to a set time before the round: neither a gap nor a polish. */
export const ReadyId = z.enum(['travel', 'device-check', 'phone-check', 'last-look', 'lay-out', 'set-up', 'hand-in'])
export type ReadyId = z.infer<typeof ReadyId>

export type Ready = { readonly id: ReadyId; readonly text: string; readonly minutes: number }

/** Something ready at its time. */
export type ReadyAt = Ready & Stretch

/** How long the way is, and whether that was said. */
export const wayOf = ({ prep }: Pick<Subject, 'prep'>): { minutes: number; isSaid: boolean } =>
  prep.travelMinutes === null ? { minutes: USUAL_WAY, isSaid: false } : { minutes: prep.travelMinutes, isSaid: true }

/** The minute at which one has to be free: of leaving for a room, of the check before a call. */
export const leavesAt = (subject: Subject, hour: number): number => {
  const place = placeOf(subject.round)
  return place === 'in-person' ? hour - EARLY - wayOf(subject).minutes : hour - CHECK.before
}

const at = (id: ReadyId, text: string, from: number, minutes: number): ReadyAt => ({ id, text, minutes, from, to: from + minutes })

/** So little time is still enough for a check. */
const LEAST = 5

/** What can be begun late when there is less time, up to where there is too little. */
const shortened = (ready: ReadyAt, now: number): ReadyAt[] => {
  const from = Math.max(ready.from, now)
  return ready.to - from < LEAST ? [] : [{ ...ready, from, minutes: ready.to - from }]
}

const CHECKS = {
  phone: ['phone-check', 'Charge the phone, close the door, put the résumé and the posting in front of you.'],
  unknown: ['device-check', 'If it is by a link, open it and try camera, sound and light. Turn off what could ring.'],
  video: ['device-check', 'Open the link, try camera, sound and light, turn off what could ring, have a number to call.'],
} as const

/** What belongs right before the hour, at its time; it is begun later when there is less time. */
export const readyAtHour = (subject: Subject, hour: number, now: number): ReadyAt[] => {
  const place = placeOf(subject.round)
  if (place === 'alone') return []
  const look = at('last-look', 'Read your page once, drink something, put the rest away.', hour - LAST_LOOK.before, LAST_LOOK.minutes)
  if (place === 'in-person') {
    const { minutes } = wayOf(subject)
    const way = minutes === 0 ? [] : [at('travel', `On the way; you are there ${EARLY} minutes early.`, hour - EARLY - minutes, minutes)]
    return [...way, ...shortened(look, now)]
  }
  const [id, text] = CHECKS[place ?? 'unknown']
  return [at(id, text, hour - CHECK.before, CHECK.minutes), look].flatMap((ready) => shortened(ready, now))
}

/** What is best done the evening before. */
export const readyOnEve = (subject: Subject): Ready | null => {
  const place = placeOf(subject.round)
  if (place === 'alone' || place === 'phone') return null
  if (place === null)
    return { id: 'lay-out', minutes: EVE_MINUTES, text: 'Lay out what you wear. Ask them, or look up, whether it is in person or by a link.' }
  return place === 'video'
    ? {
        id: 'set-up',
        minutes: EVE_MINUTES,
        text: 'Try the link with the account you will use, set up the corner where you will sit, lay out what you wear.',
      }
    : { id: 'lay-out', minutes: EVE_MINUTES, text: 'Lay out what you wear, pack the papers, look up the way and the train before the one you need.' }
}

/** Handing in what was done alone: hours before it is due, so that a broken attachment is no disaster. */
export const handIn = (subject: Subject): (Ready & { before: number }) | null =>
  placeOf(subject.round) === 'alone'
    ? { id: 'hand-in', minutes: HAND_IN.minutes, before: HAND_IN.before, text: 'Hand it in, then open what you sent.' }
    : null
