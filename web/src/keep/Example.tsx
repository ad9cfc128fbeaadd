import { Button } from '../ui/Button.tsx'
import { RemoveDemo, useLoadDemo } from './demo.tsx'

/** The made-up search: here or gone in one step. */
export const Example = () => {
  const { load, isLoading } = useLoadDemo()
  return (
    <section className="part" aria-label="The example search">
      <h2>The example search</h2>
      <p>
        A made-up candidate's search to look around in. Every process of it is marked, and it goes away in one step with whatever you changed in it.
      </p>
      <div className="row">
        <Button onPress={load} isBusy={isLoading}>
          Load the example search
        </Button>
        <RemoveDemo />
      </div>
    </section>
  )
}
