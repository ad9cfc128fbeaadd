import { type RefObject, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { EMPLOYER_KINDS, SOURCES, STAGES } from '../record/words.ts'
import { buttonClass } from '../ui/Button.tsx'
import { Pick } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Line } from '../ui/TextField.tsx'
import { words } from '../words/words.ts'
import type { Asked, Go } from './asked.ts'

const said = words.processList

const SOON_MS = 150

/** The words that are sought: they are looked for when the typing rests for a moment. */
export const Search = ({ asked, go, place }: { asked: Asked; go: Go; place: RefObject<HTMLDivElement | null> }) => {
  const [text, setText] = useState(asked.search ?? null)
  const latest = useRef(go)
  latest.current = go
  const there = asked.search ?? null
  useEffect(() => setText((now) => ((now ?? '').trim() === (there ?? '').trim() ? now : there)), [there])
  useEffect(() => {
    if ((text ?? '').trim() === (there ?? '').trim()) return
    const timer = setTimeout(() => latest.current({ search: text ?? undefined }), SOON_MS)
    return () => clearTimeout(timer)
  }, [text, there])
  return (
    <div ref={place} className="tools-search">
      <Line label={said.search} name="search" type="search" value={text} onChange={setText} problem={undefined} />
    </div>
  )
}

type SegmentsProps<V extends string> = { label: string; names: Readonly<Record<V, string>>; value: V; onChange: (value: V) => void }

/** One of a few, side by side. */
export const Segments = <V extends string>({ label, names, value, onChange }: SegmentsProps<V>) => (
  <fieldset className="segments">
    <legend className="hidden-but-read">{label}</legend>
    {(Object.entries(names) as [V, string][]).map(([key, name]) => (
      <label key={key} className="segment">
        <input type="radio" name={label} checked={value === key} onChange={() => onChange(key)} />
        {name}
      </label>
    ))}
  </fieldset>
)

const Tick = ({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) => (
  <label className="choice-one">
    <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
    {label}
  </label>
)

const withUnknown = (labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({ ...labels, unknown: said.unknown })

const NARROWING = ['stage', 'source', 'employer', 'next', 'past', 'group'] as const

/** How many things are chosen beyond the usual. */
const countChosen = (asked: Asked): number => NARROWING.filter((name) => asked[name] !== undefined).length + (asked.sort === 'moved' ? 0 : 1)

/** What the list is narrowed to, its order and its groups, one click away. */
export const Narrow = ({ asked, go }: { asked: Asked; go: Go }) => {
  const chosen = countChosen(asked)
  const [wasOpen] = useState(chosen > 0)
  const pick = (name: 'stage' | 'source' | 'employer' | 'group', label: string, labels: Readonly<Record<string, string>>, unknown = said.any) => (
    <Pick
      label={label}
      labels={labels}
      unknown={unknown}
      name={name}
      value={asked[name] ?? null}
      onChange={(value) => go({ [name]: value ?? undefined })}
      problem={undefined}
    />
  )
  return (
    <details className="narrow" open={wasOpen}>
      <summary className="disclosure-button">
        <Icon name="chevron" />
        <span>{chosen === 0 ? said.narrow : said.narrowed(chosen)}</span>
      </summary>
      <div className="narrow-fields">
        {pick('stage', said.stage, STAGES)}
        {pick('source', said.source, withUnknown(SOURCES))}
        {pick('employer', said.employer, withUnknown(EMPLOYER_KINDS))}
        {asked.view === 'board' ? null : (
          <>
            <Pick
              label={said.sort}
              labels={said.sorts}
              unknown={said.sorts.moved}
              name="sort"
              value={asked.sort}
              onChange={(sort) => go({ sort: sort ?? 'moved' })}
              problem={undefined}
            />
            {pick('group', said.group, said.groups, said.noGroup)}
          </>
        )}
        <div className="choice-row">
          <Tick label={said.next} isOn={asked.next !== undefined} onChange={(isOn) => go({ next: isOn ? '1' : undefined })} />
          <Tick label={said.past} isOn={asked.past !== undefined} onChange={(isOn) => go({ past: isOn ? '1' : undefined })} />
        </div>
        {chosen === 0 ? null : (
          <Link href={asked.view === 'list' ? '/processes' : `/processes?view=${asked.view}`} className={buttonClass('quiet')}>
            {said.asUsual}
          </Link>
        )}
      </div>
    </details>
  )
}
