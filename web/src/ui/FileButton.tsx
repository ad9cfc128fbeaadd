import { type ReactNode, useRef } from 'react'
import { Button } from './Button.tsx'

type FileButtonProps = { accept: string; onFile: (file: File | undefined) => void; look?: 'primary' | 'plain'; children: ReactNode }

/** A button that asks for a file. */
export const FileButton = ({ accept, onFile, look = 'plain', children }: FileButtonProps) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button look={look} onPress={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={({ target }) => {
          onFile(target.files?.[0])
          // The same file may be chosen again after it was changed.
          target.value = ''
        }}
      />
    </>
  )
}
