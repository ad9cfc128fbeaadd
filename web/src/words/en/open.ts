import { counted } from './counted.ts'

/** What is spoken of: an offer or, beside one in hand, a further one. */
const offer = (isFurther: boolean): string => (isFurther ? 'further offer' : 'offer')

/** Everything open, looked at together. */
export const open = {
  title: 'Everything open',
  byDay: 'By which day',
  byDayWhat: (isFurther: boolean) =>
    `The chance of at least one ${offer(isFurther)} by each of the next ninety days. The band is where it lies for four of five candidates and markets.`,
  byDayFlat: 'It is too small on every day to be drawn.',
  byDayCaption: (isFurther: boolean) => `The chance of at least one ${offer(isFurther)}, by day`,
  day: 'By',
  inTheEnd: 'In the end',
  chance: 'Chance',
  range: 'For 4 of 5 people',
  howMany: (isFurther: boolean) => `How many ${offer(isFurther)}s`,
  howManyCaption: (isFurther: boolean) => `The number of ${offer(isFurther)}s in the end`,
  offers: (count: number, isFurther: boolean) =>
    count === 0 ? `No ${offer(isFurther)}` : counted(count, { one: `# ${offer(isFurther)}`, other: `# ${offer(isFurther)}s` }),
  more: 'More than these',
  oneMore: 'What one more would add',
  enough: 'How many it takes',
  whyLower: 'Why it is lower than adding them up',
  each: 'What each contributes',
  eachWhat: 'The chance that it comes to an offer, within sixty days and in the end; the likeliest first.',
  process: 'Process',
  within60: 'Within 60 days',
  showMore: (count: number) => `Show ${count} more`,
  guessFirst: 'One process is open. What is to be expected of it stands here once you have said <link>your own guess</link>, or left it out.',
  hidden: 'The chance of an offer is not shown on the pages: you set it so.',
  howToShow: 'You can have it shown again in <link>Settings</link>.',
}
