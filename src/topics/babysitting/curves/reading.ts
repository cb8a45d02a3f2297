export const reading = () => undefined as any
