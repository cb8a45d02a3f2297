import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { parseSync } from 'vite'

/** Root folder of the project. */
export const root = join(import.meta.dirname, '..', '..')

export interface SourceFile {
  /** From the project's root, with forward slashes: 'src/engine/tensor.ts'. */
  readonly path: string
  readonly text: string
}

/** A node of the syntax tree: ESTree with TypeScript's additions. */
export interface Node {
  readonly type: string
  readonly start: number
  // biome-ignore lint/suspicious/noExplicitAny: fields differ from node to node
  readonly [field: string]: any
}

/** Every file below `folder` whose name ends as one of `endings`. */
export function filesBelow(folder: string, endings: readonly string[]): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: relative(root, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Throws SyntaxError, naming the file, when it does not parse. */
export function parse(file: SourceFile): Node {
  const { program, errors } = parseSync(file.path, file.text, {
    lang: file.path.endsWith('x') ? 'tsx' : 'ts',
  })
  if (errors.length > 0) throw new SyntaxError(`${file.path}: ${errors[0].message}`)
  return program as unknown as Node
}

/** Calls `visit` for each node, parents before children, with the name of the field that holds it. */
export function walk(node: Node, visit: (node: Node, parent?: Node, field?: string) => void): void {
  const descend = (child: Node, parent?: Node, field?: string) => {
    visit(child, parent, field)
    for (const [name, value] of Object.entries(child)) {
      for (const item of Array.isArray(value) ? value : [value]) {
        if (item && typeof item === 'object' && typeof item.type === 'string') descend(item, child, name)
      }
    }
  }
  descend(node)
}

export function lineOf(file: SourceFile, offset: number): number {
  return file.text.slice(0, offset).split('\n').length
}
