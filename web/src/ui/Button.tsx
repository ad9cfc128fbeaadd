import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button'

type Look = 'primary' | 'plain' | 'quiet'

/** The class of a thing that looks like a button, for links that do. */
export const buttonClass = (look: Look = 'plain'): string => `button button-${look}`

/** A button: primary for the one next step of a page, quiet for what stands in a line of text. */
export const Button = ({ look = 'plain', ...rest }: Omit<ButtonProps, 'className'> & { look?: Look }) => (
  <AriaButton {...rest} className={buttonClass(look)} />
)
