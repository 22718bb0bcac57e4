import { useEffect } from "preact/hooks";
import { lazily } from "./lazily.tsx";

export const LanesChart = lazily(() =>
  import("../charts/lanes-chart.tsx").then((part) => part.LanesChart),
);

/** Fetches the code of the lanes while their statements are on the way. */
export function useLanesSoon(wanted: boolean): void {
  useEffect(() => {
    if (wanted) LanesChart.fetch();
  }, [wanted]);
}
