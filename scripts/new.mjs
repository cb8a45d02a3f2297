import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { command, node } from './command.mjs'
import { ensureInstalled, root } from './install.mjs'

const usage = `npm run new -- <topic>/<lab>

  <topic>/<lab>   the lab's address, for ever: a topic of src/topics/course.ts, and a name in small letters, digits and
                  hyphens

Writes a small lab that works (experiment, view, words, reading, code, prediction, test, a section of the article), lists
it in the course and in the README, and records its numbers. It is meant to be filled.`

const templates = join(root, 'scripts', 'template')
const courseFile = join('src', 'topics', 'course.ts')

/** Ends with exit status 2 and the reason on stderr. */
class UsageError extends Error {}

const read = (path) => readFileSync(join(root, path), 'utf8')

/** Puts a file in its place in one go, so that nothing sees half of it. */
function write(path, text) {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
  return path
}

/** The text with `part` put before the first `mark`. Throws where there is no mark. */
function before(text, mark, part, file) {
  const at = text.search(mark)
  if (at < 0) throw new Error(`${file} has no ${mark}`)
  return text.slice(0, at) + part + text.slice(at)
}

const spaced = (name) => name.replaceAll('-', ' ')
const capital = (text) => text[0].toUpperCase() + text.slice(1)

function namesOf(argument) {
  const [, topic, lab] = /^([a-z0-9]+(?:-[a-z0-9]+)*)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(argument ?? '') ?? []
  if (!topic) throw new UsageError(usage)
  const known = [...read(courseFile).matchAll(/\bid: '([^']+)'/g)].map(([, id]) => id)
  if (!known.includes(topic))
    throw new UsageError(`There is no topic ${topic} in ${courseFile}; there are ${known.join(', ')}`)
  if (existsSync(join(root, 'src', 'topics', topic, lab)))
    throw new UsageError(`src/topics/${topic}/${lab} is there already`)
  const title = new RegExp(`^ {4}'?${topic}'?: '(.*)',$`, 'm').exec(read('src/app/course.en.ts'))?.[1]
  return {
    topic,
    lab,
    Topic: title ?? capital(spaced(topic)),
    Lab: capital(spaced(lab)),
    Component: lab.split('-').map(capital).join('').replace(/^\d/, 'Lab$&'),
  }
}

/** A template with its {places} filled in. */
function filled(folder, file, names) {
  const text = readFileSync(join(templates, folder, file), 'utf8')
  return text.replace(/\{(topic|lab|Topic|Lab|Component)\}/g, (_, place) => names[place])
}

function writeLab(names) {
  const { topic, lab } = names
  return readdirSync(join(templates, 'lab'))
    .filter((file) => file !== 'prose.en.mdx.txt')
    .map((file) => {
      const name = basename(file, '.txt')
      const room = name.endsWith('.test.ts') ? 'tests' : 'src'
      return write(join(room, 'topics', topic, lab, name), filled('lab', file, names))
    })
}

/** The topic's words, sources and article, begun where they are not there, with the lab in them. */
function writeTopic(names) {
  const { topic, lab, Lab } = names
  const folder = join('src', 'topics', topic)
  const own = (file) => {
    const path = join(folder, file)
    return existsSync(join(root, path)) ? read(path) : filled('topic', `${file}.txt`, names)
  }
  const heading = `    '${lab}': {
      title: '${Lab}',
      lede: 'Say in one sentence what to change in this lab, and what to look at.',
    },
`
  return [
    write(
      join(folder, 'text.en.ts'),
      before(own('text.en.ts'), /^ {2}\},?\n\}/m, heading, `${folder}/text.en.ts`),
    ),
    write(join(folder, 'sources.ts'), own('sources.ts')),
    write(join(folder, 'index.ts'), own('index.ts')),
    write(join(folder, 'prose.en.mdx'), own('prose.en.mdx') + filled('lab', 'prose.en.mdx.txt', names)),
  ]
}

function listInCourse({ topic, lab }) {
  const listed = new RegExp(`(\\bid: '${topic}',\\s*labs: \\[)([^\\]]*)\\]`)
  const text = read(courseFile)
  if (!listed.test(text)) throw new Error(`${courseFile} has no labs of ${topic}`)
  const add = (_, start, labs) => `${start}${labs.trim() === '' ? '' : `${labs.trim()}, `}'${lab}']`
  return write(courseFile, text.replace(listed, add))
}

/** A row in the README's table, after the last one of its topic, or after those of the topics before it. */
function listInReadme({ topic, lab, Lab }) {
  const order = [...read(courseFile).matchAll(/\bid: '([^']+)'/g)].map(([, id]) => id)
  const lines = read('README.md').split('\n')
  const end = lines.findIndex((line) => line.startsWith('<!-- /labs'))
  if (end < 0) throw new Error('README.md has no <!-- /labs -->')
  const upTo = order.slice(0, order.indexOf(topic) + 1)
  let at = lines.findLastIndex((line, i) => i < end && upTo.some((id) => line.startsWith(`| \`${id}/`)))
  if (at < 0) at = lines.findLastIndex((line, i) => i < end && line.startsWith('| --- '))
  lines.splice(
    at + 1,
    0,
    `| \`${topic}/${lab}\` | ${Lab}: say what happens there | \`/${topic}/${lab}/?rate=2.1\` |`,
  )
  return write('README.md', lines.join('\n'))
}

async function main() {
  const { positionals } = parseArgs({ allowPositionals: true })
  const names = namesOf(positionals[0])
  ensureInstalled()
  const written = [...writeLab(names), ...writeTopic(names), listInCourse(names), listInReadme(names)]
  const formatted = written.filter((path) => path.endsWith('.ts') || path.endsWith('.tsx'))
  const format = ['check', '--write', '--vcs-enabled=false', ...formatted]
  const links = ['scripts/determinism.mjs', '--record', '--links', `${names.topic}/${names.lab}`]
  if (await command(['@biomejs/biome', 'biome'], format))
    throw new Error('The new files could not be formatted')
  if (await node(links)) throw new Error('The numbers of the new lab could not be recorded')
  console.log(`\n${written.map((path) => `  ${path}`).join('\n')}\n
Next: npm start, and open /${names.topic}/${names.lab}/. CONTRIBUTING.md says what each file holds, and what fails if one
is forgotten. When the numbers of the lab are those that you want, npm run determinism -- --record --anew --links ${names.topic}/${names.lab}`)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
