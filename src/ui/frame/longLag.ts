/** Fewer events than this are folded before anybody could read how many they are. */
export const LONG_LAG = 2000;
