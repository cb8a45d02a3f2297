import { posix } from 'node:path'
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

/** `own` is filled in with the folder of the topic that the file belongs to. The first rule that matches holds. */
function rules(own: RegExp): readonly Rule[] {
  return [
    { room: /^engine\//, rooms: [/^engine\//], packages: none },
    { room: /^nn\//, rooms: [/^engine\//, /^nn\//], packages: none },
    { room: /^data\//, rooms: [/^engine\//, /^data\//], packages: none },
    { room: /^lab\//, rooms: lowest, packages: none },
    {
      room: /^worker\//,
      rooms: [/^lab\//, /^worker\//, /^topics\/\*+\/\*\.experiment\.ts$/],
      packages: none,
    },
    { room: /^session\//, rooms: [/^lab\//, /^worker\//, /^session\//], packages: [react, /^zustand(\/|$)/] },
    { room: /^plot\//, rooms: [/^plot\//], packages: [react, /^d3$/] },
    { room: /^ui\//, rooms: [/^ui\//], packages: [react, /^react-dom$/, /^katex$/, styles] },
    {
      room: /^topics\/[^/]+$/,
      rooms: [
        /^lab\//,
        /^session\//,
        /^topics\/[^/]+$/,
        /^topics\/\*\/((index|text\.\*)\.ts|prose\.\*\.mdx)$/,
      ],
      packages: [react],
    },
    {
      room: /^topics\/[^/]+\/([^/]+\.)?text\./,
      rooms: [/^lab\//, /^plot\/format\.ts$/, own],
      packages: none,
    },
    {
      room: /^topics\/.*\.tsx$/,
      rooms: [/^lab\//, /^session\//, /^plot\//, /^ui\//, /^topics\/[^/]+$/, own],
      packages: [react, /^d3$/],
    },
    { room: /^topics\//, rooms: [...lowest, /^topics\/[^/]+$/, own], packages: [/^d3$/] },
    {
      room: /^app\//,
      rooms: [/^lab\//, /^session\//, /^plot\//, /^ui\//, /^topics\/(registry|topic)\.ts$/, /^app\//],
      packages: [react, /^react-dom(\/|$)/, /^zustand(\/|$)/, styles],
    },
  ]
}

interface Import {
  readonly specifier: string
  readonly offset: number
}

/** Static and dynamic imports, re-exports, import types, and the patterns of import.meta.glob. */
export function importsOf(file: SourceFile): Import[] {
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
  const own = topic ? new RegExp(`^topics/${topic}/`) : /$^/
  const rule = rules(own).find(({ room }) => room.test(path))
  if (!rule) return [`${file.path}: belongs to no known room`]
  return importsOf(file).flatMap(({ specifier, offset }) => {
    const clean = specifier.replace(/^!/, '').split('?')[0]
    const relative = clean.startsWith('.')
    const target = relative ? posix.join(posix.dirname(path), clean) : clean
    const allowed = (relative ? rule.rooms : rule.packages).some((pattern) => pattern.test(target))
    return allowed ? [] : [`${file.path}:${lineOf(file, offset)} may not import ${specifier}`]
  })
}
