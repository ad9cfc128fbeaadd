import { STORY } from '../evidence/signs.ts'
import { chanceOfOdds, oddsOfChance } from '../stats/chance.ts'

/** What a story shows of how far its process went: ids of `story.markers` in `evidence/signs.json`. */
export type Story = readonly string[]

/** The markers that a story tells, in the order of the evidence, each once. */
export const markersTold = (story: Story): typeof STORY.markers => STORY.markers.filter(({ id }) => story.includes(id))

/**
 * The log odds that a story adds to those of the share of such processes that end in an offer. It stands for the whole process, whose rounds nobody
 * recorded: it is no sign, and it is not under the cap of the signs.
 */
const storyLogOdds = (story: Story): number => markersTold(story).reduce((sum, { logOdds }) => sum + logOdds, STORY.constant.logOdds)

/** How uncertain that is, as a standard deviation on the log odds. */
export const storySd = (story: Story): number => Math.hypot(STORY.constant.sd, ...markersTold(story).map(({ sd }) => sd))

/** Beyond these no level is known. */
const [LOWEST, HIGHEST] = [0.0001, 0.9999]

/** The share of processes with this story that end in an offer, where of all such processes so many do. */
export const storyLevel = (level: number, story: Story): number =>
  Math.max(LOWEST, Math.min(HIGHEST, chanceOfOdds(oddsOfChance(level) * Math.exp(storyLogOdds(story)))))
