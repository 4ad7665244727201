import { createUniqueId } from 'solid-js'
import { isServer } from 'solid-js/web'

export interface FileButtonProps {
  readonly label: string
  /** Endings of the files that are taken, as `<input accept>` wants them. */
  readonly accept?: string
  readonly isMany?: boolean
  readonly isFolder?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** The browser's own choice of files under a label that looks as other controls do. */
export function FileButton(props: FileButtonProps) {
  const id = createUniqueId()
  return (
    <span class="file-button">
      <input
        id={id}
        type="file"
        class="visually-hidden"
        disabled={isServer}
        accept={props.accept}
        multiple={props.isMany ?? false}
        ref={(input) => props.isFolder && input.setAttribute('webkitdirectory', '')}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          // The same file, mended elsewhere, may be chosen again.
          currentTarget.value = ''
          if (files.length > 0) props.onFiles(files)
        }}
      />
      <label for={id} class="text-button">
        {props.label}
      </label>
    </span>
  )
}
