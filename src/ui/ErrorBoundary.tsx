import { Component, type ReactNode } from 'react'

interface BoundaryProps {
  /** What to show in place of what failed. */
  readonly fallback: (error: Error, again: () => void) => ReactNode
  readonly children: ReactNode
}

/** Keeps a failure where it happened: everything outside goes on. */
export class ErrorBoundary extends Component<BoundaryProps, { error?: Error }> {
  override state: { error?: Error } = {}

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    return error ? this.props.fallback(error, () => this.setState({ error: undefined })) : this.props.children
  }
}
