import type { ComponentProps, ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'

interface ButtonProps extends ComponentProps<'button'> {
  readonly icon?: IconName
  readonly look?: 'primary' | 'plain' | 'bare'
  /** Key that does the same, shown on the button. */
  readonly shortcut?: string
  readonly children?: ReactNode
}

/** A native button; one without children needs an `aria-label`, which also shows as its title. */
export function Button({ icon, look = 'plain', shortcut, children, className = '', ...rest }: ButtonProps) {
  return (
    <button type="button" className={`button ${look} ${className}`} title={rest['aria-label']} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </button>
  )
}
