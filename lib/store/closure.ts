interface Node {
  id: string
  parent?: string | undefined
}

/** Every pair of a node and something it includes: itself, its children, theirs. Assumes no cycles. */
export function closureOf(nodes: readonly Node[]): [ancestor: string, part: string][] {
  const parents = new Map(nodes.map((node) => [node.id, node.parent]))
  return nodes.flatMap((node) => {
    const pairs: [string, string][] = []
    for (let above: string | undefined = node.id; above !== undefined; above = parents.get(above)) pairs.push([above, node.id])
    return pairs
  })
}
