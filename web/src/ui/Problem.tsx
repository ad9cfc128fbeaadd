import { Notice } from './Notice.tsx'

/** What could not be done, in words; the place is there before, so that those who listen hear it when it comes. */
export const Problem = ({ problem }: { problem: string | null | undefined }) => (
  <div role="alert">
    {problem === null || problem === undefined ? null : (
      <Notice kind="problem">
        <p>{problem}</p>
      </Notice>
    )}
  </div>
)
