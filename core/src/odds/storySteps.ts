import { STORY } from '../evidence/signs.ts'
import { markersTold, type Story } from './story.ts'
import type { Step } from './working.ts'

type StoryStep = { readonly step: Pick<Step, 'id' | 'sentence' | 'kind' | 'sources'>; readonly logOdds: number }

const stepOf = (sentence: string, logOdds: number): StoryStep => ({
  step: { id: 'story', sentence, kind: STORY.kind, sources: STORY.sources },
  logOdds,
})

/** The steps of the working that a story takes: what it starts from, and one for each thing it tells of. */
export const storySteps = (story: Story | null): StoryStep[] => {
  if (story === null) return []
  const told = markersTold(story).map(({ name, logOdds }) => stepOf(`The text tells of ${name}.`, logOdds))
  return [stepOf('No round is recorded: how far it went is read from the text.', STORY.constant.logOdds), ...told]
}
