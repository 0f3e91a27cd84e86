/** From this width down a row is written in steps on a screen of its own. */
export const phoneQuery = "(max-width: 47.5rem)";
