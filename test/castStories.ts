import type { PracticeFacts } from '#core/record/practice.ts'
import type { StoryFacts } from '#core/record/story.ts'
import type { TellingFacts } from '#core/record/telling.ts'

/** A story with where it was told, named by the company, the number of the round and who heard it; and how many days before today it was practised. */
export type CastStory = Partial<StoryFacts> &
  Pick<StoryFacts, 'title'> & {
    told?: readonly (Partial<Omit<TellingFacts, 'personIds'>> & { company: string; round: number; to?: readonly string[] })[]
    practised?: readonly (Partial<PracticeFacts> & Pick<PracticeFacts, 'told'> & { on: number })[]
  }

/** What Noor has to tell: of the furniture shop where she worked for four years, and of the city's health service before. */
export const STORIES: readonly CastStory[] = [
  {
    title: 'The returns dashboard',
    situation: 'At Sandberg, a shop for furniture on the web, one parcel in five came back, and nobody could say why.',
    task: 'I was to find out which returns could be prevented, before the spring catalogue went to print.',
    action:
      'I joined the reasons on the returns slips to the data of the products in SQL, and talked with the two people who open the parcels. Then I built a dashboard of the returns by reason and week, and sat down with each of the four buyers until they read it without me.',
    result: 'Returns fell from 20 to 14 in a hundred within two seasons, and the monthly report that had taken two days was no longer needed.',
    competencies: ['influence', 'customers', 'problems'],
    told: [
      {
        company: 'Meridian Health',
        round: 2,
        to: ['Lena Vogt'],
        went: 'half-well',
        notes: 'I forgot the two days a month. She asked how the buyers took it.',
      },
      { company: 'Halden Energy', round: 2, to: ['Tomas Reuter'], went: 'well' },
    ],
    practised: [{ on: -12, told: ['situation', 'task', 'action', 'result'], how: 'aloud' }],
  },
  {
    title: 'The weekly report for nurses',
    situation: "The city's health service sent its district nurses a weekly report of fourteen charts. Most of them had stopped opening it.",
    task: 'It was mine to make a report from which a nurse sees in a minute whether her district needs attention.',
    action:
      'I spent a morning with three nurses and asked what they decide with it. I dropped eleven of the charts, wrote one sentence above each that was left, and tried it with two of them before it went out.',
    competencies: ['communication', 'customers'],
    practised: [{ on: -6, told: ['situation', 'action'], how: 'aloud', notes: 'What became of it? Ask Hanna who reads it now.' }],
  },
  {
    title: 'Nine requests and one week',
    situation: 'Before the autumn sale three departments of Sandberg wanted nine reports from me in the same week.',
    task: 'I had to say which would be done, without leaving anybody to find out later.',
    action:
      'I wrote down for each what would be decided with it and by when, and put the list before all three heads at once. I proposed an order, and asked them to change it there and then.',
    result: 'They dropped four of the nine themselves, and the two that mattered were ready a week before the sale.',
    competencies: ['priorities', 'influence'],
    told: [{ company: 'Meridian Health', round: 2, to: ['Lena Vogt'], went: 'well' }],
  },
  {
    title: 'The figure that was wrong',
    situation:
      'In my first year at Sandberg I sent out the sales of December with the tax counted twice. It was in the slides for the board already.',
    task: 'It had to be put right before the board met the next morning, and must not come again.',
    action:
      'I called the head of finance within the hour and told her what was wrong and by how much. I did the figures again by hand and in the database until both agreed, and wrote a check that holds every report against the ledger.',
    result: 'The slides went to the board right. The check has stopped three wrong reports since.',
    competencies: ['setbacks', 'integrity', 'care'],
  },
  {
    title: 'The forecast that nobody knew',
    situation: 'A colleague left, and her forecast of the stock was in forty spreadsheets that nobody else understood.',
    action: 'We rebuilt the forecast in SQL and Python, ran it beside the old sheets for a month, and wrote down how it works.',
    result: 'It went on without her.',
    competencies: ['learning', 'delivery'],
  },
]
