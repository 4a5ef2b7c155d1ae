/** A new version of the app that waits until it is accepted: never a reload under a half-filled form. */
export interface AppUpdates {
  isWaiting(): boolean;
  subscribe(listener: () => void): () => void;
  /** Takes the new version and reloads. */
  accept(): Promise<void>;
}
