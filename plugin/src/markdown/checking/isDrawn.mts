/** Fences that sites have drawn, or run, in place of showing them. */
const DRAWN =
  /^(?:abc|actdiag|asciimath|blockdiag|bpmn|bytefield|c4plantuml|dbml|erd|excalidraw|geojson|nwdiag|packetdiag|pikchr|rackdiag|seqdiag|stl|structurizr|symbolator|tikz|topojson|umlet|wireviz|chart\w*|d2|ditaa|dot|echarts|flowchart|graphviz|gv|katex|kroki|latex|live|ly|lilypond|markmap|math|mathml|mermaid|nomnoml|plant-?uml|puml|svgbob|tex|vega(?:-?lite)?|wavedrom)$/i;

/** Whether a site may have blocks of a language drawn. */
export function isDrawn(language: string): boolean {
  return DRAWN.test(language);
}
