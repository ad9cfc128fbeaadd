import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Icon } from './Icon.tsx'

/** Something that is one click away. */
export const Disclosure = ({ title, children, isOpen = false }: { title: ReactNode; children: ReactNode; isOpen?: boolean }) => (
  <AriaDisclosure defaultExpanded={isOpen} className="wide">
    <Button slot="trigger" className="disclosure-button">
      <Icon name="chevron" />
      <span>{title}</span>
    </Button>
    <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
  </AriaDisclosure>
)
