/** The browser's offer to install the app, where it makes one: installed, its data is less likely to be evicted. */
export interface InstallOffer {
  /** True from when the browser offers until it is taken or refused here. */
  isOffered(): boolean;
  subscribe(listener: () => void): () => void;
  /** Shows the browser's own question. */
  accept(): Promise<void>;
  /** Refuses for good, on this device. */
  dismiss(): void;
}
