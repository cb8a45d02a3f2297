import { posix } from 'node:path'
import { drawn, worded } from './places.ts'
import { lineOf, type Node, parse, type SourceFile, walk } from './source.ts'

/** Rooms and packages that a file may import from; a room is named by its path below src. */
interface Rule {
  readonly room: RegExp
  readonly rooms: readonly RegExp[]
  readonly packages: readonly RegExp[]
}

const none: readonly RegExp[] = []
const lowest = [/^engine\//, /^nn\//, /^data\//, /^lab\//]
const react = /^react($|\/)/
const styles = /^(katex\/.*\.css|@fontsource-variable\/.*)$/

/** What topics share beside their folders. */
const shared = /^topics\/[^/]+\.ts$/

/** Rules for a file of `topic` (or of none). The first one that matches holds. */
function rules(topic: string | undefined): readonly Rule[] {
  const own = topic ? new RegExp(`^topics/${topic}/`) : /$^/
  // Neither views nor words: what a run is made of.
  const computed = topic ? new RegExp(`^topics/${topic}/(?!(?:[^/]+/)?view[./]|.*\\.[a-z]{2,3}\\.ts$)`) : /$^/
  return [
    { room: /^engine\//, rooms: [/^engine\//], packages: none },
    { room: /^nn\//, rooms: [/^engine\//, /^nn\//], packages: none },
    { room: /^data\//, rooms: [/^engine\//, /^data\//], packages: none },
    { room: /^lab\//, rooms: lowest, packages: none },
    { room: /^words\//, rooms: [/^lab\//, /^words\//], packages: none },
    {
      room: /^worker\/headless\.ts$/,
      rooms: [/^lab\//, /^words\//, /^worker\//],
      packages: none,
    },
    {
      room: /^worker\//,
      rooms: [/^lab\//, /^worker\//, /^topics\/\*\/\*\/experiment\.ts$/],
      packages: none,
    },
    { room: /^session\//, rooms: [/^lab\//, /^worker\//, /^session\//], packages: [react, /^zustand(\/|$)/] },
    { room: /^output\//, rooms: [/^output\//], packages: [react] },
    { room: /^plot\//, rooms: [/^output\//, /^plot\//], packages: [react, /^d3$/] },
    {
      room: /^ui\//,
      rooms: [/^output\//, /^ui\//],
      packages: [react, /^react-dom$/, /^katex$/, styles],
    },
    { room: /^topics\/[^/]+-words\.[^/]+\.ts$/, rooms: [/^lab\//, /^output\//], packages: none },
    { room: /^topics\/course\.ts$/, rooms: none, packages: none },
    {
      room: /^topics\/[^/]+$/,
      rooms: [
        /^lab\//,
        /^session\//,
        /^topics\/[^/]+$/,
        /^topics\/\*\/(text\.\*|sources)\.ts$/,
        /^topics\/\*\/prose\.\*\.mdx$/,
        /^topics\/\*\/\*\/((experiment|text\.\*|predictions|comparisons)\.ts|view\.tsx)$/,
      ],
      packages: [react],
    },
    // A thread of the view's own, such as one that measures what a kernel costs on this computer.
    { room: /^topics\/[^/]+\/(?:[^/]+\/)?view\/[^/]+\.worker\.ts$/, rooms: [...lowest, own], packages: none },
    {
      room: drawn,
      rooms: [/^lab\//, /^session\//, /^output\//, /^plot\//, /^ui\//, shared, own],
      packages: [react, /^d3$/],
    },
    { room: worded, rooms: [/^lab\//, shared, own], packages: none },
    { room: /^topics\//, rooms: [...lowest, /^topics\/topic\.ts$/, computed], packages: none },
    {
      room: /^gallery\//,
      rooms: [/^output\//, /^plot\//, /^ui\//, /^app\/shell\.en\.ts$/, /^gallery\//],
      packages: [react, /^react-dom(\/|$)/, styles],
    },
    {
      room: /^app\//,
      rooms: [
        ...[/^lab\//, /^words\//, /^session\//, /^output\//, /^plot\//, /^ui\//, /^app\//],
        /^topics\/(registry|topic|course)\.ts$/,
      ],
      packages: [react, /^react-dom(\/|$)/, /^zustand(\/|$)/, styles],
    },
  ]
}

interface Import {
  readonly specifier: string
  readonly offset: number
}

/** Static and dynamic imports, re-exports, import types, and the patterns of import.meta.glob. */
function importsOf(file: SourceFile): Import[] {
  const found: Import[] = []
  const add = (node?: Node) => {
    if (node?.type === 'Literal' && typeof node.value === 'string')
      found.push({ specifier: node.value, offset: node.start })
    if (node?.type === 'ArrayExpression') for (const element of node.elements) add(element)
    if (node?.type === 'TSLiteralType') add(node.literal)
  }
  walk(parse(file), (node) => {
    if (/^(Import|ExportAll|ExportNamed)Declaration$/.test(node.type)) add(node.source)
    if (node.type === 'ImportExpression' || node.type === 'TSImportType') add(node.source ?? node.argument)
    const isGlob = node.type === 'CallExpression' && node.callee.property?.name === 'glob'
    if (isGlob && node.callee.object?.type === 'MetaProperty') add(node.arguments[0])
    const isUrl = node.type === 'NewExpression' && node.callee.name === 'URL'
    if (isUrl && node.arguments[1]?.object?.type === 'MetaProperty') add(node.arguments[0])
  })
  return found
}

/** One line for each import of the file that the table of rooms forbids. */
export function wrongImports(file: SourceFile): string[] {
  const path = file.path.replace(/^src\//, '')
  const topic = /^topics\/([^/]+)\//.exec(path)?.[1]
  const rule = rules(topic).find(({ room }) => room.test(path))
  if (!rule) return [`${file.path}: belongs to no known room`]
  return importsOf(file).flatMap(({ specifier, offset }) => {
    const clean = specifier.replace(/^!/, '').split('?')[0]
    const relative = clean.startsWith('.')
    const target = relative ? posix.join(posix.dirname(path), clean) : clean
    const allowed = (relative ? rule.rooms : rule.packages).some((pattern) => pattern.test(target))
    return allowed ? [] : [`${file.path}:${lineOf(file, offset)} may not import ${specifier}`]
  })
}
