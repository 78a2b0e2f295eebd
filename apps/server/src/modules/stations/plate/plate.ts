/** What one door plate says. `mark` is our own link, drawn as a QR code, or a picture WeChat drew. */
export interface Plate {
  stationName: string;
  community: string;
  phone: string | null;
  place: string;
  label: string;
  code: string;
  mark: { link: string } | { picture: Buffer };
}
