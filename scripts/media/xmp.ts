import { element, write } from "../html/xml.ts";

/**
 * The credit line as an XMP packet, which JPEG, WebP, AVIF and PNG all keep in full Unicode.
 * https://www.iptc.org/std/photometadata/specification/IPTC-PhotoMetadata#credit-line
 */
export function creditXmp(credit: string): string {
  return write(
    element(
      "x:xmpmeta",
      { "xmlns:x": "adobe:ns:meta/" },
      element(
        "rdf:RDF",
        { "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#" },
        element(
          "rdf:Description",
          { "rdf:about": "", "xmlns:photoshop": "http://ns.adobe.com/photoshop/1.0/" },
          element("photoshop:Credit", {}, credit),
        ),
      ),
    ),
  );
}
