/** Which part of a list a client of GitHub asks for. */
export interface PageRequest {
  readonly page: number;
  readonly perPage: number;
}

const DEFAULT_PER_PAGE = 30;
const MOST_PER_PAGE = 100;

/** Reads `page` and `per_page` as GitHub does: what makes no sense is not refused, but becomes the default. */
export function pageRequest(query: URLSearchParams): PageRequest {
  return {
    page: positive(query.get('page')) ?? 1,
    perPage: Math.min(MOST_PER_PAGE, positive(query.get('per_page')) ?? DEFAULT_PER_PAGE),
  };
}

function positive(text: string | null): number | undefined {
  const number = /^\d{1,9}$/.test(text ?? '') ? Number(text) : 0;
  return number > 0 ? number : undefined;
}
