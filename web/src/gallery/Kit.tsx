import { Broken } from '../call.ts'
import { Button } from '../ui/Button.tsx'
import { OneOf, Pick, SomeOf, YesNo } from '../ui/Choice.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Block, CountField, DayField, HourField, Line } from '../ui/TextField.tsx'
import { Failed, Progress, Skeleton } from '../ui/Waiting.tsx'
import { Exhibit } from './Exhibit.tsx'

const still = () => {}
const COLOURS = ['paper', 'raised', 'sunken', 'ink', 'ink-soft', 'hairline', 'edge', 'accent', 'accent-strong', 'accent-wash', 'amber', 'amber-wash']
const SIZES = ['size-0', 'size-1', 'size-2', 'size-3', 'size-body', 'size-small']
const FORMATS = { panel: 'Panel', case: 'Case', technical: 'Technical' }

const Type = () => (
  <Exhibit
    name="type"
    states={[
      [
        'serif, for what is said of one’s chances and for headings',
        <div key="serif" className="stack stack-tight">
          {SIZES.map((size) => (
            <p key={size} style={{ fontFamily: 'var(--serif)', fontSize: `var(--${size})`, lineHeight: 1.3 }}>
              About 3 of 10 processes like this one end in an offer.
            </p>
          ))}
        </div>,
      ],
      ['sans, for everything one operates', <p key="sans">Nine working days without word. Write on Thursday if you like; it is polite.</p>],
      [
        'small and soft, for what stands beside',
        <p key="small" className="small soft">
          31%, range 10% to 54% · 7 of 25
        </p>,
      ],
    ]}
  />
)

const Colour = () => (
  <Exhibit
    name="colour"
    states={[
      [
        'paper and ink, one accent for what one can act on, amber for a date that matters today',
        <div key="swatches" className="swatches">
          {COLOURS.map((name) => (
            <span key={name} className="swatch small" style={{ '--shown': `var(--${name})` } as object}>
              {name}
            </span>
          ))}
        </div>,
      ],
    ]}
  />
)

const Buttons = () => (
  <Exhibit
    name="buttons"
    states={[
      [
        'the one next step, plain, quiet',
        <div key="looks" className="row">
          <Button look="primary">Get ready</Button>
          <Button>Add a round</Button>
          <Button look="quiet">
            <Icon name="undo" /> Undo
          </Button>
        </div>,
      ],
      [
        'busy, and not to be pressed now',
        <div key="states" className="row">
          <Button look="primary" isBusy>
            Bring it in
          </Button>
          <Button isDisabled>Bring it in</Button>
        </div>,
      ],
    ]}
  />
)

const Fields = () => (
  <Exhibit
    name="fields"
    states={[
      [
        'empty, filled, with help',
        <div key="lines" className="fields">
          <Line label="Company" name="a" value={null} onChange={still} problem={undefined} isRequired />
          <Line label="Role" name="b" value="Data Analyst" onChange={still} problem={undefined} help="As they call it." />
          <DayField label="Applied on" name="c" value="2026-11-24" onChange={still} problem={undefined} />
          <HourField label="Hour" name="d" value="14:00" onChange={still} problem={undefined} />
          <CountField label="Minutes" name="e" value={45} onChange={still} problem={undefined} max={1440} />
          <Pick label="Kind of employer" name="f" labels={{ large: 'Large firm' }} value="large" onChange={still} problem={undefined} />
        </div>,
      ],
      ['with a problem', <Line key="problem" label="Company" name="g" value={null} onChange={still} problem="Say which company it is." isRequired />],
      [
        'many words',
        <Block key="block" label="Notes" name="h" value="She was late by five minutes and said so." onChange={still} problem={undefined} />,
      ],
    ]}
  />
)

const Choices = () => (
  <Exhibit
    name="choices"
    states={[
      [
        'yes, no, not known',
        <YesNo key="yes" label="Is it the last round before they decide?" name="i" value={null} onChange={still} problem={undefined} />,
      ],
      [
        'one of a few',
        <OneOf<'held' | 'planned'>
          key="one"
          label="When"
          name="j"
          labels={{ held: 'It took place', planned: 'It is still to come' }}
          value="held"
          onChange={still}
          problem={undefined}
        />,
      ],
      [
        'any number of several',
        <SomeOf key="some" label="What kind of round" name="k" labels={FORMATS} value={['panel']} onChange={still} problem={undefined} />,
      ],
    ]}
  />
)

const Said = () => (
  <Exhibit
    name="notices"
    states={[
      ['a note', <Notice key="note">These are words you had typed and not saved.</Notice>],
      [
        'a problem, as calmly',
        <Notice key="problem" kind="problem">
          This round has not happened yet, so it cannot have a debrief.
        </Notice>,
      ],
      [
        'a line with its action',
        <Notice key="line" kind="line">
          <p>This is an example search. Nobody in it is real.</p>
          <Button look="quiet">Remove it</Button>
        </Notice>,
      ],
      ['an answer that did not come', <Failed key="failed" error={new Broken('Goodsign does not answer. Is it still running?')} onRetry={still} />],
    ]}
  />
)

const Waiting = () => (
  <Exhibit
    name="waiting"
    states={[
      ['where an answer will stand', <Skeleton key="skeleton" lines={4} />],
      ['how far it has come', <Progress key="progress" label="Bringing it in" done={420} total={1000} />],
      [
        'one click away',
        <Disclosure key="shut" title="How this was worked out">
          Nothing.
        </Disclosure>,
      ],
      [
        'opened',
        <Disclosure key="open" title="How this was worked out" isOpen>
          <p>Of processes that reach a second interview, 29% end in an offer.</p>
        </Disclosure>,
      ],
      [
        'a word beside a row',
        <span key="tag" className="tag">
          example
        </span>,
      ],
    ]}
  />
)

/** What pages are put together from. */
export const Kit = () => (
  <>
    <Type />
    <Colour />
    <Buttons />
    <Fields />
    <Choices />
    <Said />
    <Waiting />
  </>
)
