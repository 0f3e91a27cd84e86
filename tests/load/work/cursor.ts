/** What a page tells about its caret: who, in which cell, typing or not. */
export const keystrokeCursor = {
  user: { name: "Peserta 123", color: "#0a7d57" },
  focus: { rowId: "row000001", column: "text", typing: true },
};
