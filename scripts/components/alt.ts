/** What a camera or a folder calls a picture, put where words about it belong: `IMG_2034.jpg`, `DSC01234`. */
export function isFileName(alt: string): boolean {
  const isFile = /^\S(?:.{0,200}\S)?\.(?:jpe?g|png|webp|avif|gif|tiff?|heic|svg|mp4|webm)$/i.test(alt);
  return isFile || /^(?:IMG|DSC[NF]?|PXL|DJI|MVI|VID|GOPR|P)[-_]?\d{3,}[-_\d]*$/.test(alt);
}
