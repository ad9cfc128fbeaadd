import { type ReactNode, useEffect, useRef } from 'react'
import { words } from '../words/words.ts'

let isFirstPage = true

/** A page: its title stands in the window's title too, and takes the focus when one comes from another page. */
export const Page = ({ title, above, children }: { title: string; above?: ReactNode; children: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = words.shell.title(title)
  }, [title])
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true })
    isFirstPage = false
  }, [])
  return (
    <div className="page">
      {above}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  )
}
