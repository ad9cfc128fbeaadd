import { Link } from 'wouter'
import { toDossier } from '../addresses.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { loopWords } from '../words/loop.ts'
import { Lines, Part } from './Part.tsx'
import type { Brief } from './prep.ts'

const said = loopWords.prep

/** The candidate's own stories that fit, each with what it fits and what it lacks. */
export const StoriesPart = ({ brief: { stories, place } }: { brief: Brief }) =>
  place === 'alone' ? null : (
    <Part id="stories" title={said.stories}>
      {stories.fitting.length > 0 ? null : <p>{stories.count === 0 ? said.storiesNone : said.storiesNoneFit(stories.count)}</p>}
      <ul className="questions">
        {stories.fitting.map(({ story, title, why, hasResult }) => (
          <li key={story}>
            <p className="question">
              {title}
              {hasResult ? null : <span className="tag">{said.noResult}</span>}
            </p>
            <Lines lines={[...why, ...(stories.lacks[story] === undefined ? [] : [stories.lacks[story]])]} isSoft />
          </li>
        ))}
      </ul>
      {stories.count === 0 || stories.bare.length === 0 ? null : <p className="soft">{said.bare(said.list(stories.bare))}</p>}
      <p>
        <Link href="/stories">{said.toStories}</Link>
      </p>
    </Part>
  )

/** What is known of the company: sentences to say, what is stale, what is missing. */
export const CompanyPart = ({ brief: { known }, process }: { brief: Brief; process: string }) => (
  <Part id="company" title={said.company}>
    <ul className="questions">
      {known.sentences.map(({ text, source }) => (
        <li key={text}>
          <p>{text}</p>
          {source === null ? null : <p className="small soft">{source}</p>}
        </li>
      ))}
    </ul>
    <p>{known.words}</p>
    {known.stale.length === 0 ? null : <Lines lines={known.stale.map(said.stale)} isSoft />}
    {known.missing.length === 0 ? null : (
      <Disclosure title={said.missing(known.missing.length)}>
        <Lines lines={known.missing} />
      </Disclosure>
    )}
    <p>
      <Link href={toDossier(process)}>{said.toDossier}</Link>
    </p>
  </Part>
)
