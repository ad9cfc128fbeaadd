import { useAnswer } from '../answers.ts'
import { Button } from '../ui/Button.tsx'
import { words } from '../words/words.ts'
import { RemoveDemo, useLoadDemo } from './demo.tsx'
import { Setting } from './Setting.tsx'

const said = words.settings

/** The made-up search: here or gone in one step. */
export const Example = () => {
  const { data } = useAnswer('settings.show', {})
  const { load, isLoading } = useLoadDemo()
  return (
    <Setting title={said.example} how={said.exampleHow}>
      <div>
        {data?.example ? (
          <RemoveDemo />
        ) : (
          <Button onPress={load} isBusy={isLoading}>
            {said.exampleLoad}
          </Button>
        )}
      </div>
    </Setting>
  )
}
