import type { Plugin } from 'vite'
import { beforePaint } from './content-security-policy.mjs'

/** What the build writes into each page's head by its depth, for the one page that development serves everywhere. */
export function developmentHead(): Plugin {
  return {
    name: 'descent:development-head',
    apply: 'serve',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        { tag: 'base', attrs: { href: '/' }, injectTo: 'head-prepend' },
        { tag: 'script', children: beforePaint, injectTo: 'head-prepend' },
      ],
    },
  }
}
