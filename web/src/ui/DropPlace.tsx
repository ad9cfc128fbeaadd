import { type DragEvent, type ReactNode, useState } from 'react'

/** Where files may be dropped: a second way, with the button in it as the first. */
export const DropPlace = ({ onFiles, how, children }: { onFiles: (files: readonly File[]) => void; how: string; children: ReactNode }) => {
  const [isOver, setIsOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first
    <div
      className={isOver ? 'drop drop-over wide' : 'drop wide'}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      {children}
      <p className="soft">{how}</p>
    </div>
  )
}
