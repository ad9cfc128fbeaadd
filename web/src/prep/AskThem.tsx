import { type ReactNode, useRef } from 'react'
import { Invalid } from '../call.ts'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Form } from '../ui/Form.tsx'
import { focusSoon } from '../ui/focusSoon.ts'
import { field, useForm } from '../ui/form.ts'
import { Line } from '../ui/TextField.tsx'
import { loopWords } from '../words/loop.ts'
import { Part } from './Part.tsx'
import { type Brief, type OfRound, usePrep } from './prep.ts'

const said = loopWords.prep

type Ask = Brief['asks']['recommended'][number]
type Prep = ReturnType<typeof usePrep>

/** A button that writes and leaves the focus at the heading of its part, since its line may go. */
const Writes = ({ label, name, onWrite }: { label: string; name: string; onWrite: () => Promise<boolean> }) => {
  const place = useRef<HTMLSpanElement>(null)
  const press = async () => {
    const heading = place.current?.closest('section')?.querySelector<HTMLElement>('h2')
    if (await onWrite()) focusSoon(() => heading)
  }
  return (
    <span ref={place}>
      <Button look="quiet" aria-label={label} onPress={press}>
        {name}
      </Button>
    </span>
  )
}

const Question = ({ text, whom, why, children }: { text: string; whom: string | null; why: string; children: ReactNode }) => (
  <li className="ask-line">
    <div>
      <p className="question">{whom === null ? text : said.askWhom(whom, text)}</p>
      <p className="small soft">{why}</p>
    </div>
    <div className="block-actions">{children}</div>
  </li>
)

const without = (names: readonly string[], name: string): string[] => names.filter((one) => one !== name)

/** What can be done with a question that is recommended: struck out, or let go when it was chosen or is one's own. */
const Recommended = ({ ask, kept, prep }: { ask: Ask; kept: Brief['said']; prep: Prep }) => {
  const { id, text } = ask
  const drop =
    id !== null && kept.chosen.includes(id)
      ? () => prep.save({ chosen: without(kept.chosen, id) }, said.saidUnchosen)
      : id === null && kept.own.includes(text)
        ? () => prep.save({ own: without(kept.own, text) }, said.saidUnchosen)
        : null
  return (
    <Question {...ask}>
      {id === null ? null : (
        <Writes
          label={said.answeredOf(text)}
          name={said.answered}
          onWrite={() => prep.save({ answered: [...kept.answered, id], chosen: without(kept.chosen, id) }, said.saidAnswered)}
        />
      )}
      {drop === null ? null : <Writes label={said.unchooseOf(text)} name={said.unchoose} onWrite={drop} />}
    </Question>
  )
}

const OwnQuestion = ({ round, kept, prep }: { round: string; kept: Brief['said']; prep: Prep }) => {
  const form = useForm<{ text: string | null }>({ text: null }, `prep-own:${round}`)
  const add = async () => {
    const text = form.value.text?.trim() ?? ''
    if (text === '') throw new Invalid([{ path: ['text'], message: said.ownNeeded }])
    if (await prep.save({ own: [...kept.own, text] }, said.saidOwn)) {
      form.set('text', null)
      form.forget()
    }
  }
  return (
    <Form form={form} label={said.own} save={said.addOwn} onSave={add}>
      <Line label={said.ownLabel} isRequired {...field(form, 'text')} />
    </Form>
  )
}

/** What to ask them: three to five with why; others to choose from; what is answered. */
export const AskThem = (of: OfRound) => {
  const { round, brief } = of
  const prep = usePrep(of)
  const { said: kept, asks } = brief
  if (brief.place === 'alone') return null
  return (
    <Part id="asks" title={said.asks}>
      <p className="soft">{said.asksHow}</p>
      <ul className="questions">
        {asks.recommended.map((ask) => (
          <Recommended key={ask.id ?? ask.text} ask={ask} kept={kept} prep={prep} />
        ))}
      </ul>
      <Disclosure title={said.own}>
        <OwnQuestion round={round} kept={kept} prep={prep} />
      </Disclosure>
      {asks.more.length === 0 ? null : (
        <Disclosure title={said.others}>
          <ul className="questions">
            {asks.more.map((ask) => (
              <Question key={ask.id ?? ask.text} {...ask}>
                <Writes
                  label={said.chooseOf(ask.text)}
                  name={said.choose}
                  onWrite={() => prep.save({ chosen: [...kept.chosen, ...(ask.id === null ? [] : [ask.id])] }, said.saidChosen)}
                />
              </Question>
            ))}
          </ul>
        </Disclosure>
      )}
      {asks.struck.length === 0 ? null : (
        <Disclosure title={said.struck(asks.struck.length)}>
          <ul className="questions">
            {asks.struck.map(({ id, text, why }) => (
              <Question key={id} text={text} why={why} whom={null}>
                {kept.answered.includes(id) ? (
                  <Writes
                    label={said.notAnsweredOf(text)}
                    name={said.notAnswered}
                    onWrite={() => prep.save({ answered: without(kept.answered, id) }, said.saidNotAnswered)}
                  />
                ) : null}
              </Question>
            ))}
          </ul>
        </Disclosure>
      )}
    </Part>
  )
}
