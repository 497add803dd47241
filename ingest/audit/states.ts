/** What can become of a claim of the truth set. */
export const claimStates = ['held', 'open', 'failed'] as const;
export type ClaimState = (typeof claimStates)[number];
