/** What normalises, in the order of the channels' entries. */
export const KINDS = ['none', 'batch', 'layer', 'group', 'instance'] as const

export type Kind = (typeof KINDS)[number]

/** Shape of a layer's pre-activations [examples, channels, pixels]; a dense layer has one pixel. */
export interface Extent {
  readonly examples: number
  readonly channels: number
  readonly pixels: number
}

/** Numbers behind each mean and variance; 0 where there is none. */
export function valuesBehind(kind: Kind, { examples, channels, pixels }: Extent, groups: number): number {
  switch (kind) {
    case 'none':
      return 0
    case 'batch':
      return examples * pixels
    case 'layer':
      return channels * pixels
    case 'group':
      return (channels / groups) * pixels
    case 'instance':
      return pixels
  }
}

/** Number of the statistic that normalises the value of an example and channel; undefined where nothing does. */
export function statisticOf(
  kind: Kind,
  example: number,
  channel: number,
  { channels, groups }: { readonly channels: number; readonly groups: number },
): number | undefined {
  switch (kind) {
    case 'none':
      return undefined
    case 'batch':
      return channel
    case 'layer':
      return example
    case 'group':
      return example * groups + Math.floor((channel * groups) / channels)
    case 'instance':
      return example * channels + channel
  }
}
