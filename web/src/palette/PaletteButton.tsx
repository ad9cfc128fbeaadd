import { Suspense, useEffect, useRef, useState } from 'react'
import { lazyPage } from '../shell/lazyPage.tsx'
import { Button } from '../ui/Button.tsx'
import { words } from '../words/words.ts'

const said = words.palette

export const Palette = lazyPage(() => import('./Palette.tsx').then((file) => file.Palette))

/** Opens the palette, as Ctrl K or Cmd K does on every page. */
export const PaletteButton = () => {
  const dialog = useRef<HTMLDialogElement>(null)
  // The palette begins anew each time it is opened.
  const [isOpen, setIsOpen] = useState(false)

  const open = () => {
    if (dialog.current === null || dialog.current.open) return
    setIsOpen(true)
    dialog.current.showModal()
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      if (dialog.current?.open) dialog.current.close()
      else open()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
  return (
    <>
      <Button look="quiet" onPress={open} aria-haspopup="dialog">
        {said.open} <kbd>{said.keys}</kbd>
      </Button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself */}
      <dialog
        ref={dialog}
        className="palette"
        aria-label={said.label}
        onClose={() => setIsOpen(false)}
        onClick={({ target, currentTarget }) => {
          // Beside the palette lies the dialog itself.
          if (target === currentTarget) currentTarget.close()
        }}
      >
        {isOpen ? (
          <Suspense fallback={null}>
            <div className="palette-within">
              <Palette dialog={dialog} />
            </div>
          </Suspense>
        ) : null}
      </dialog>
    </>
  )
}
