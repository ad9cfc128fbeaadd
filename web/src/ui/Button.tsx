import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'

type Look = 'primary' | 'plain' | 'quiet'

/** The class of a thing that looks like a button, for links that do. */
export const buttonClass = (look: Look = 'plain'): string => `button button-${look}`

type ButtonProps = Omit<AriaButtonProps, 'className' | 'isPending'> & {
  look?: Look
  /** What it began is not done yet: it keeps the focus and does nothing meanwhile. */
  isBusy?: boolean
}

const nothing = () => {}

/** A button: primary for the one next step of a page, quiet for what stands in a line of text. */
export const Button = ({ look = 'plain', isBusy = false, onPress, ...rest }: ButtonProps) => (
  <AriaButton
    {...rest}
    className={`${buttonClass(look)}${isBusy ? ' button-busy' : ''}`}
    aria-disabled={isBusy}
    onPress={isBusy ? nothing : (onPress ?? nothing)}
  />
)
