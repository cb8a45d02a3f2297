import type { Sources } from '../topic.ts'

export const sources: Sources = {}
