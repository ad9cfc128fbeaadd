import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Icon } from './Icon.tsx'

/** Something that is one click away. The browser's own search in the page finds it too, and opens it. */
export const Disclosure = ({ title, children, isOpen: isOpenFirst = false }: { title: ReactNode; children: ReactNode; isOpen?: boolean }) => {
  const [isOpen, setIsOpen] = useState(isOpenFirst)
  const panel = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    const element = panel.current
    // React knows no other way of being hidden than altogether.
    if (isOpen) element?.removeAttribute('hidden')
    else element?.setAttribute('hidden', 'until-found')
    const open = () => setIsOpen(true)
    element?.addEventListener('beforematch', open)
    return () => element?.removeEventListener('beforematch', open)
  }, [isOpen])
  return (
    <div className="wide">
      <button type="button" className="disclosure-button" aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
        <Icon name="chevron" />
        <span>{title}</span>
      </button>
      <div ref={panel} id={id} className="disclosure-panel" {...(isOpen ? {} : { hidden: true })}>
        {children}
      </div>
    </div>
  )
}
