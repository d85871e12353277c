// Draws who receives what: people on the left, our systems beside them, and
// those who receive on the right.

/** What the compiled policy says, as far as the map shows it. */
export interface Policy {
  meta: { speaker?: string };
  declarations: Record<string, { kind: string; label?: string }>;
  derived: { hops: Hop[]; transfers: { from: string; importer: string; destination?: string }[] };
}

/** Data that moves one step. */
interface Hop {
  from: string;
  to: string;
  kind: string;
  data: string[];
  activities: string[];
}

interface Node {
  id: string;
  label: string;
  kind: string;
  column: number;
  row: number;
}

interface Edge {
  from: Node;
  to: Node;
  hops: Hop[];
  /** Countries outside the EEA for which the hop is a restricted transfer. */
  destinations: string[];
  /** What is said about it. */
  said: string;
}

const WIDTH = 190;
const HEIGHT = 34;
const GAP = { x: 110, y: 16 };
const MARGIN = { x: 20, y: 44 };
const HEADINGS = ["People", "Our side", "Who receives", "Who receives from them"];

/** The map as an SVG picture; without text of the policy that could be markup. */
export function map(policy: Policy): string {
  const nodes = place(policy);
  const edges = join(policy, nodes);
  order(nodes, edges);
  const columns = Math.max(...[...nodes.values()].map((node) => node.column), 0) + 1;
  const rows = Math.max(...[...nodes.values()].map((node) => node.row), 0) + 1;
  const width = 2 * MARGIN.x + columns * WIDTH + (columns - 1) * GAP.x;
  const height = MARGIN.y + rows * (HEIGHT + GAP.y) + 2 * MARGIN.x;
  const headings = HEADINGS.slice(0, columns).map(
    (text, column) => `<text class="heading" x="${left(column)}" y="${MARGIN.y - 18}">${text}</text>`,
  );
  const legend = drawLegend(MARGIN.x, height - MARGIN.x);
  const parts = [...headings, legend, ...edges.map(drawEdge), ...[...nodes.values()].map(drawNode)];
  return `<svg class="map" viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-label="Data-flow map">
<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>
${parts.join("\n")}
</svg>`;
}

/** Each node with its column. */
function place(policy: Policy): Map<string, Node> {
  const { hops } = policy.derived;
  const nodes = new Map<string, Node>();
  for (const id of new Set(hops.flatMap((hop) => [hop.from, hop.to]))) {
    const [owner = id, store] = id.split("#");
    const declared = policy.declarations[owner];
    const label = declared?.label ?? (id === "public" ? "The public" : last(owner));
    const kind = store ? "system" : (declared?.kind ?? "public");
    const ours = kind === "system" || id === policy.meta.speaker;
    nodes.set(id, { id, label, kind, column: kind === "subject" ? 0 : ours ? 1 : 2, row: 0 });
  }
  for (const node of nodes.values()) {
    const sources = hops.filter((hop) => hop.to === node.id).map((hop) => nodes.get(hop.from));
    if (node.column === 2 && sources.length > 0 && sources.every((source) => source && source.column >= 2)) {
      node.column = 3;
    }
  }
  return nodes;
}

/** One edge for all hops between two nodes. */
function join(policy: Policy, nodes: Map<string, Node>): Edge[] {
  const groups = new Map<string, Hop[]>();
  for (const hop of policy.derived.hops.filter((hop) => hop.from !== hop.to)) {
    const key = `${hop.from} ${hop.to}`;
    groups.set(key, [...(groups.get(key) ?? []), hop]);
  }
  return [...groups.values()].flatMap((hops) => {
    const [from, to] = [nodes.get(hops[0]?.from ?? ""), nodes.get(hops[0]?.to ?? "")];
    const transfers = policy.derived.transfers.filter((it) => it.from === from?.id && it.importer === to?.id);
    const destinations = unique(transfers.flatMap(({ destination }) => destination ?? []));
    return from && to ? [{ from, to, hops, destinations, said: said(policy, from, to, hops, destinations) }] : [];
  });
}

function said(policy: Policy, from: Node, to: Node, hops: Hop[], destinations: string[]): string {
  const labels = (ids: string[]) => unique(ids).map((id) => policy.declarations[id]?.label ?? last(id)).join(", ");
  return [
    `${from.label} → ${to.label}`,
    `Data: ${labels(hops.flatMap((hop) => hop.data))}`,
    `For: ${labels(hops.flatMap((hop) => hop.activities))}`,
    ...(destinations.length > 0 ? [`Restricted transfer: ${destinations.join(", ")}`] : []),
  ].join("\n");
}

/** Rows such that few edges cross: each node beside the middle of its neighbours. */
function order(nodes: Map<string, Node>, edges: Edge[]): void {
  const columns = [0, 1, 2, 3].map((column) => [...nodes.values()].filter((node) => node.column === column));
  columns.forEach((column) => column.forEach((node, row) => (node.row = row)));
  const middle = (node: Node) => {
    const beside = edges.flatMap(({ from, to }) => (from === node ? [to.row] : to === node ? [from.row] : []));
    return beside.length > 0 ? beside.reduce((sum, row) => sum + row, 0) / beside.length : node.row;
  };
  for (let pass = 0; pass < 4; pass += 1) {
    for (const column of columns) {
      const sorted = column.map((node) => ({ node, key: middle(node) })).sort((a, b) => a.key - b.key);
      sorted.forEach(({ node }, row) => (node.row = row));
    }
  }
  const most = Math.max(...columns.map((column) => column.length), 1);
  for (const column of columns) {
    column.forEach((node) => (node.row += (most - column.length) / 2));
  }
}

function drawNode({ id, label, kind, column, row }: Node): string {
  const short = label.length > 27 ? `${label.slice(0, 26)}…` : label;
  return `<g class="node ${escape(kind)}" data-node="${escape(id)}"><title>${escape(label)}</title>
<rect x="${left(column)}" y="${top(row)}" width="${WIDTH}" height="${HEIGHT}" rx="${kind === "subject" ? HEIGHT / 2 : 4}"/>
<text x="${left(column) + WIDTH / 2}" y="${top(row) + HEIGHT / 2}">${escape(short)}</text></g>`;
}

function drawEdge({ from, to, hops, destinations, said }: Edge): string {
  const kinds = unique(hops.map((hop) => hop.kind));
  const classes = ["edge", ...(destinations.length > 0 ? ["abroad"] : []), ...kinds];
  return `<g class="${escape(classes.join(" "))}" data-from="${escape(from.id)}" data-to="${escape(to.id)}"><title>${escape(said)}</title>
<path class="line" d="${curve(from, to)}" marker-end="url(#arrow)"/><path class="touch" d="${curve(from, to)}"/></g>`;
}

function drawLegend(x: number, y: number): string {
  const entry = (at: number, kind: string, text: string) =>
    `<g class="edge ${kind}"><path class="line" d="M${x + at} ${y}h28"/></g><text class="heading" x="${x + at + 36}" y="${y + 4}">${text}</text>`;
  return entry(0, "", "data moves") + entry(130, "tracking", "through a tracker") + entry(300, "abroad", "restricted transfer");
}

/** A curve from side to side; between nodes of one column it bulges to the right. */
function curve(from: Node, to: Node): string {
  const [y1, y2] = [top(from.row) + HEIGHT / 2, top(to.row) + HEIGHT / 2];
  const backwards = to.column < from.column;
  const x1 = backwards ? left(from.column) : left(from.column) + WIDTH;
  const x2 = to.column > from.column ? left(to.column) : left(to.column) + WIDTH;
  const bend = to.column === from.column ? GAP.x * 0.6 : (x2 - x1) / 2;
  const c2 = to.column === from.column ? x2 + bend : x2 - bend;
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${c2} ${y2} ${x2} ${y2}`;
}

function left(column: number): number {
  return MARGIN.x + column * (WIDTH + GAP.x);
}

function top(row: number): number {
  return MARGIN.y + row * (HEIGHT + GAP.y);
}

function last(id: string): string {
  return id.split(".").at(-1) ?? id;
}

function unique<T>(all: T[]): T[] {
  return [...new Set(all)];
}

function escape(text: string): string {
  const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}
