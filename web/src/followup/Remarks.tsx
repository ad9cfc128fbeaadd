import type { OutputOf } from '../call.ts'
import { Button } from '../ui/Button.tsx'
import { loopWords } from '../words/loop.ts'

const said = loopWords.followup

export type Checked = OutputOf<'note.check'>
export type RemarkMade = Checked['remarks'][number]

type Props = { checked: Checked | undefined; onGo: (remark: RemarkMade) => void }

const One = ({ remark, onGo }: { remark: RemarkMade; onGo: () => void }) => {
  const { quote, reason, within } = remark
  return (
    <li className="remark">
      {quote === '' ? null : (
        <p className="remark-words">
          {within === 'subject' ? said.inSubject : ''}
          <q>{quote}</q>
        </p>
      )}
      <p className="small">{reason}</p>
      {within === 'time' ? null : (
        <div>
          <Button look="quiet" aria-label={said.goThereOf(quote === '' ? reason : quote)} onPress={onGo}>
            {said.goThere}
          </Button>
        </div>
      )}
    </li>
  )
}

/** What the check says of the note as it stands: each remark with its reason, and one key to its place. It blocks nothing. */
export const Remarks = ({ checked, onGo }: Props) => {
  const remarks = checked?.remarks ?? []
  return (
    <section className="remarks" aria-label={said.check}>
      <h3>{said.check}</h3>
      <p role="status" className="small soft">
        {checked === undefined ? said.checkNothing : remarks.length === 0 ? said.checkNone : said.checkFound(remarks.length)}
      </p>
      {remarks.length === 0 ? null : (
        <>
          <ol className="remark-list">
            {remarks.map((remark) => (
              <One key={`${remark.rule} ${remark.within} ${remark.start}`} remark={remark} onGo={() => onGo(remark)} />
            ))}
          </ol>
          <p className="small soft no-touch">{said.checkKey}</p>
        </>
      )}
    </section>
  )
}
