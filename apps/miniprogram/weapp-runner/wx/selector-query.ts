/** A rectangle as WeChat measures it. */
export interface Rect {
  id: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  width: number;
  height: number;
}

/** Measures elements on the page in front; without a view nothing can be measured. */
export type Measure = (selector: string) => Promise<Rect | null>;

type Then = (results: (Rect | null)[]) => void;

/** `wx.createSelectorQuery()`, as far as Taro and our screens use it: one rectangle a selector. */
export function selectorQueries(measure: Measure): () => object {
  return () => {
    const wanted: string[] = [];
    const query = {
      in: () => query,
      selectViewport: () => query.select('page'),
      select: (selector: string) => {
        wanted.push(selector);
        return {
          boundingClientRect: () => query,
          scrollOffset: () => query,
          fields: () => query,
          node: () => query,
        };
      },
      exec: (then?: Then) => void Promise.all(wanted.map(measure)).then((results) => then?.(results)),
    };
    return query;
  };
}
