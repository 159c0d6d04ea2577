import {problem} from './problem';

export interface ConnectionArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

interface Connection<Item> {
  totalCount: number;
  nodes: Item[];
  edges: {cursor: string; node: Item}[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/**
 * A part of a list. As with GitHub, its size must be said, and is 100 at most.
 * https://docs.github.com/en/graphql/guides/using-pagination-in-the-graphql-api
 */
export function connection<Item>({
  name,
  items,
  ask: {first, last, after, before},
}: {
  name: string;
  items: Item[];
  ask: ConnectionArguments;
}): Connection<Item> {
  const size = first ?? last;
  if (size === null || size === undefined) {
    throw problem({
      type: 'MISSING_PAGINATION_BOUNDARIES',
      message: `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    });
  }
  if (size > 100) {
    throw problem({
      type: 'EXCESSIVE_PAGINATION',
      message: `Requesting ${size} records on the \`${name}\` connection exceeds the \`first\` limit of 100 records.`,
    });
  }
  const edges = items.map((node, index) => ({cursor: cursorOf(index), node}));
  const start = after ? edges.findIndex(({cursor}) => cursor === after) + 1 : 0;
  const end = before ? edges.findIndex(({cursor}) => cursor === before) : edges.length;
  const within = edges.slice(start, end);
  const page = typeof first === 'number' ? within.slice(0, size) : within.slice(-size);
  return {
    totalCount: items.length,
    nodes: page.map(({node}) => node),
    edges: page,
    pageInfo: {
      hasNextPage: page.length > 0 && page.at(-1) !== edges.at(-1),
      hasPreviousPage: page.length > 0 && page[0] !== edges[0],
      startCursor: page[0]?.cursor ?? null,
      endCursor: page.at(-1)?.cursor ?? null,
    },
  };
}

function cursorOf(index: number): string {
  return Buffer.from(`cursor:v2:${index}`).toString('base64');
}
