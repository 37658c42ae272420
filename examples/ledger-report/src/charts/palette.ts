/** Colours of the report. Each alert colour also has a shape and a word, so that nobody needs to tell red from orange. */
export const ink = { text: "#1d2733", faint: "#5b6775", line: "#d7dde5", main: "#1f4e79", second: "#3f8f8b", soft: "#b9c9da" } as const;

interface Tone {
  readonly fill: string;
  readonly text: string;
  readonly tint: string;
  readonly mark: string;
  /** A pattern over the colour, for bars that stand on each other. */
  readonly decal?: object;
}
const none: Tone = { fill: "#8c97a4", text: "#4d5864", tint: "#eef1f4", mark: "○" };

const tones: Readonly<Record<string, Tone>> = {
  red: { fill: "#c5221f", text: "#a81815", tint: "#fdecea", mark: "■" },
  orange: { fill: "#e07b00", text: "#964f00", tint: "#fff2e0", mark: "▲", decal: { symbol: "rect", color: "#ffffff66", dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -0.7 } },
  yellow: { fill: "#e6b800", text: "#6e5700", tint: "#fff9db", mark: "●" },
};

export const toneOf = (grade: string): Tone => tones[grade] ?? none;
