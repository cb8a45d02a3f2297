export const code = () => [] as any
