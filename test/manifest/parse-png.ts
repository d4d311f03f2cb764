import { crc32, inflateSync } from "node:zlib";
import type { Picture } from "../../manifest/png.ts";

/** Reads what `formatPng` writes (eight bits, RGBA, no filter) and refuses anything else. */
export function parsePng(file: Buffer): Picture {
  const chunks = chunksOf(file);
  const header = chunks.find(({ type }) => type === "IHDR")?.data ?? Buffer.alloc(0);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header.subarray(8).toString("hex") !== "0806000000") throw new Error("not eight bits of RGBA");
  const rows = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data)));
  const stride = width * 4 + 1;
  if (rows.length !== stride * height) throw new Error("not as many pixels as the header says");
  const pixels = Array.from({ length: height }, (_none, y) => {
    if (rows[y * stride] !== 0) throw new Error("a filtered row");
    return rows.subarray(y * stride + 1, (y + 1) * stride);
  });
  return { width, height, rgba: new Uint8Array(Buffer.concat(pixels)) };
}

function chunksOf(file: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  if (file.subarray(0, 8).toString("latin1") !== "\x89PNG\r\n\x1a\n") throw new Error("not a PNG file");
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const body = file.subarray(at + 4, at + 8 + length);
    if (crc32(body) !== file.readUInt32BE(at + 8 + length)) throw new Error("a damaged chunk");
    chunks.push({ type: body.subarray(0, 4).toString("latin1"), data: body.subarray(4) });
    at += length + 12;
  }
  return chunks;
}
