/** A node of an article's syntax tree (hast, with what MDX adds). */
interface Node {
  type: string
  tagName?: string
  value?: string
  children?: Node[]
}

/** Shorter text costs less to carry than to adopt. */
const shortest = 40

/** Elements that an article's components stand in for. */
const replaced = new Set(['a'])

function isStatic(node: Node): boolean {
  if (node.type.startsWith('mdx') || replaced.has(node.tagName ?? '')) return false
  return (node.children ?? []).every(isStatic)
}

/** Characters of text and markup below a node. */
function weight(node: Node): number {
  const own = node.type === 'element' ? 20 : (node.value?.length ?? 0)
  return own + (node.children ?? []).reduce((sum, child) => sum + weight(child), 0)
}

/** Declares what emptied elements refer to. One object, so that React never sees it change and never writes it. */
export const declaration = "const adopted = { __html: '' }\n"

const reference = {
  type: 'Program',
  sourceType: 'module',
  body: [{ type: 'ExpressionStatement', expression: { type: 'Identifier', name: 'adopted' } }],
}

/** An element of that name whose content React takes over as it stands in the page, and never writes. */
function emptied(tagName: string): Node {
  const attributes = [
    { type: 'mdxJsxAttribute', name: 'suppressHydrationWarning', value: null },
    {
      type: 'mdxJsxAttribute',
      name: 'dangerouslySetInnerHTML',
      value: { type: 'mdxJsxAttributeValueExpression', value: 'adopted', data: { estree: reference } },
    },
  ]
  return { type: 'mdxJsxFlowElement', name: tagName, attributes, children: [] } as Node
}

/**
 * Empties the parts of an article in which nothing ever changes. Such an article comes alive only over its own
 * prerendered HTML, which holds those parts already: the page need not carry them a second time as script.
 */
export function adoptStatic() {
  const visit = (node: Node): void => {
    node.children = node.children?.map((child) => {
      if (child.type === 'element' && isStatic(child) && weight(child) > shortest)
        return emptied(child.tagName ?? '')
      visit(child)
      return child
    })
  }
  return visit
}
