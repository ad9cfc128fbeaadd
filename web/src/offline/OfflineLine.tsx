import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../ui/Button.tsx'
import { momentSpoken } from '../ui/days.ts'
import { Notice } from '../ui/Notice.tsx'
import { words } from '../words/words.ts'
import { useKeptAt } from './offline.ts'

const said = words.offline

/** Says that the server does not answer, and from when what is shown is. */
export const OfflineLine = () => {
  const keptAt = useKeptAt()
  const client = useQueryClient()
  return (
    <div role="status">
      {keptAt === null ? null : (
        <Notice kind="line">
          <p>{said.line(momentSpoken(keptAt))}</p>
          <Button look="quiet" onPress={() => client.invalidateQueries()}>
            {said.again}
          </Button>
        </Notice>
      )}
    </div>
  )
}
