import { Link } from 'wouter'
import { useLoadDemo } from '../settings/demo.tsx'
import { Button, buttonClass } from '../ui/Button.tsx'
import { words } from '../words/words.ts'

const said = words.today

/** What stands where there is no process yet, or none is open: the ways to begin. The example is for who has nothing of their own. */
export const FirstRun = ({ sentence = said.noProcess, hasOwn = false }: { sentence?: string; hasOwn?: boolean }) => {
  const { load, isLoading } = useLoadDemo()
  return (
    <div className="empty stack">
      <p className="serif">{sentence}</p>
      <div className="row">
        <Link href="/add" className={buttonClass('primary')}>
          {said.addProcess}
        </Link>
        <Link href="/import" className={buttonClass()}>
          {words.bring.title}
        </Link>
        {hasOwn ? null : (
          <Button onPress={load} isBusy={isLoading}>
            {said.lookAround}
          </Button>
        )}
      </div>
    </div>
  )
}
