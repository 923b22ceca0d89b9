import type { Exif } from './exif.ts';

/** What a picture's bytes say before anything is decoded. */
export interface PictureFacts extends Exif {
  width: number;
  height: number;
  /** Exif, XMP, comments, makers' notes, pictures behind the picture: something to take out. */
  hasExtras: boolean;
  /** The picture's end is there. A broken-off one is shown by browsers all the same. */
  isWhole: boolean;
}

/** Of a picture that nothing has been read of yet. */
export function noFacts(): PictureFacts {
  return {
    width: 0,
    height: 0,
    orientation: 1,
    hasLocation: false,
    hasExtras: false,
    isWhole: false,
  };
}
