import { NO_FILTER, type StatementFilter } from "../state/statement-filter.ts";
import { useRoute } from "./app-context.ts";

/** Which statements the page of a thing shows; everywhere else all of them. */
export function useFilter(): StatementFilter {
  const route = useRoute();
  return route.page === "thing" ? route.only : NO_FILTER;
}
