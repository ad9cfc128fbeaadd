import { useState } from 'react'
import { useAnswer, useWrite } from '../answers.ts'
import { sentenceOf } from '../call.ts'
import { OneOf } from '../ui/Choice.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { words } from '../words/words.ts'
import { Setting } from './Setting.tsx'

const said = words.settings

/** Whether the pages show chances: chosen at once, and undone by the notice. */
export const OddsShown = () => {
  const { data, error, refetch } = useAnswer('settings.show', {})
  const write = useWrite()
  const [problem, setProblem] = useState<string>()
  const choose = async (choice: 'shown' | 'hidden' | null) => {
    const oddsShown = choice !== 'hidden'
    setProblem(undefined)
    await write('settings.save', { oddsShown }, oddsShown ? said.oddsShown : said.oddsHidden).catch((failure: unknown) =>
      setProblem(sentenceOf(failure)),
    )
  }
  return (
    <Setting title={said.odds} how={said.oddsHow}>
      {error === null ? null : <Failed error={error} onRetry={() => refetch()} />}
      {data === undefined ? (
        error === null && <Skeleton lines={1} />
      ) : (
        <OneOf
          label={said.oddsLabel}
          name="oddsShown"
          labels={said.oddsChoices}
          help={said.atOnce}
          value={data.oddsShown ? 'shown' : 'hidden'}
          onChange={choose}
          problem={problem}
        />
      )}
    </Setting>
  )
}
