/** The plan begins the year after the workshop and outlasts the RPJMD 2021-2026 by a year. */
export const rembangPlanYears: number[] = [2023, 2024, 2025, 2026, 2027];
