import { licenceAddress } from "../components/licence.tsx";
import type { PictureRights } from "../components/picture.ts";
import { element, write, type XmlElement } from "../html/xml.ts";

/**
 * Whose a picture is, as an XMP packet, which JPEG, WebP, AVIF and PNG all keep in full Unicode; undefined where nobody
 * says. Credit line, and the licence as the statement that Google shows as “Licensable” or as usage terms in words.
 * https://www.iptc.org/std/photometadata/specification/IPTC-PhotoMetadata
 * https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata
 * Creator and copyright notice are more than a credit line says, and what a file says of them by itself may name
 * somebody whom nobody is to know: neither is written.
 */
export function rightsXmp({ credit, licence }: PictureRights): string | undefined {
  if (credit === undefined && licence === undefined) return undefined;
  const facts = [
    credit === undefined ? undefined : element("photoshop:Credit", {}, credit),
    licence === undefined ? undefined : licenceOf(licence),
  ];
  return write(
    element(
      "x:xmpmeta",
      { "xmlns:x": "adobe:ns:meta/" },
      element(
        "rdf:RDF",
        { "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#" },
        element("rdf:Description", { "rdf:about": "", ...NAMESPACES }, ...facts),
      ),
    ),
  );
}

const NAMESPACES = {
  "xmlns:photoshop": "http://ns.adobe.com/photoshop/1.0/",
  "xmlns:xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
};

function licenceOf(licence: string): XmlElement {
  const address = licenceAddress(licence);
  if (address !== undefined) return element("xmpRights:WebStatement", {}, address);
  const words = element("rdf:li", { "xml:lang": "x-default" }, licence);
  return element("xmpRights:UsageTerms", {}, element("rdf:Alt", {}, words));
}
