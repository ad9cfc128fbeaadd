import { type ReactNode, useRef } from 'react'
import { Button } from './Button.tsx'

type FileButtonProps = { accept: string; look?: 'primary' | 'plain'; children: ReactNode } & (
  | { onFile: (file: File | undefined) => void }
  | { onFiles: (files: readonly File[]) => void }
)

/** A button that asks for a file, or for several at once. */
export const FileButton = ({ accept, look = 'plain', children, ...told }: FileButtonProps) => {
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
        multiple={'onFiles' in told}
        onChange={({ target }) => {
          if ('onFiles' in told) told.onFiles([...(target.files ?? [])])
          else told.onFile(target.files?.[0])
          // The same file may be chosen again after it was changed.
          target.value = ''
        }}
      />
    </>
  )
}
