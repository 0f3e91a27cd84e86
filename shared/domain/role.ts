/** What a session may do; the server enforces it on every update and request. */
export type Role = (typeof roles)[number];

export const roles = ["operator", "facilitator", "advisor", "participant", "observer"] as const;
