import { licenceAddress } from "../components/licence.tsx";
import type { PictureRights } from "../components/picture.ts";
import { element, write, type XmlElement } from "../html/xml.ts";

/**
 * Whose a picture is, as an XMP packet, which JPEG, WebP, AVIF and PNG all keep in full Unicode; undefined where nobody
 * says. Credit line, and the licence as the statement that Google shows as “Licensable” or as usage terms in words.
 * https://www.iptc.org/std/photometadata/specification/IPTC-PhotoMetadata
 * https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata
 * Only what the author wrote is: what a file says of its creator by itself may name somebody whom nobody is to know.
 */
export function rightsXmp({ creator, copyright, credit, licence }: PictureRights): string | undefined {
  if ([creator, copyright, credit, licence].every((fact) => fact === undefined)) return undefined;
  const facts = [
    credit === undefined ? undefined : element("photoshop:Credit", {}, credit),
    creator === undefined
      ? undefined
      : element("dc:creator", {}, element("rdf:Seq", {}, element("rdf:li", {}, creator))),
    copyright === undefined ? undefined : element("dc:rights", {}, inWords(copyright)),
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
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:photoshop": "http://ns.adobe.com/photoshop/1.0/",
  "xmlns:xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
};

function licenceOf(licence: string): XmlElement {
  const address = licenceAddress(licence);
  if (address !== undefined) return element("xmpRights:WebStatement", {}, address);
  return element("xmpRights:UsageTerms", {}, inWords(licence));
}

/** A text in whatever language it is. */
function inWords(text: string): XmlElement {
  return element("rdf:Alt", {}, element("rdf:li", { "xml:lang": "x-default" }, text));
}
