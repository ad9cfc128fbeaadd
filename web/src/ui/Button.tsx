import type { ButtonHTMLAttributes } from 'react'

type Look = 'primary' | 'plain' | 'quiet'

/** The class of a thing that looks like a button, for links that do. */
export const buttonClass = (look: Look = 'plain'): string => `button button-${look}`

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'disabled' | 'onClick'> & {
  look?: Look
  onPress?: () => unknown
  isDisabled?: boolean
  /** What it began is not done yet: it keeps the focus and does nothing meanwhile. */
  isBusy?: boolean
  [data: `data-${string}`]: string
}

/** A button: primary for the one next step of a page, quiet for what stands in a line of text. */
export const Button = ({ look = 'plain', isBusy = false, isDisabled = false, onPress, type = 'button', ...rest }: ButtonProps) => (
  <button
    {...rest}
    type={type}
    className={`${buttonClass(look)}${isBusy ? ' button-busy' : ''}`}
    disabled={isDisabled}
    aria-disabled={isBusy}
    onClick={(event) => {
      if (isBusy) event.preventDefault()
      else onPress?.()
    }}
  />
)
