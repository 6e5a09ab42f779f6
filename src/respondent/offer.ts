/** Something the person may accept or leave: a new version, a place on the home screen. */
export interface Offer {
  offered(): boolean;
  subscribe(listener: () => void): () => void;
  accept(): void;
}
