/**
 * Why bytes cannot be text, or null: a zero byte, or more control characters than text has. Only a
 * beginning need be given.
 */
export function binaryProblem(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return "is not UTF-8 but UTF-16; convert it: iconv -f UTF-16 -t UTF-8";
  }
  const zero = bytes.indexOf(0);
  if (zero !== -1) return `is binary, not text: byte ${zero} is zero; give its text in UTF-8`;
  const controls = bytes.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  return controls > bytes.length * MAX_CONTROL_SHARE
    ? `is binary, not text: ${controls} of its first ${bytes.length} bytes are control characters; give its text in UTF-8`
    : null;
}

/** Of random bytes one in ten is a control character; a text has a stray one at most. */
const MAX_CONTROL_SHARE = 0.02;

const [TAB, CARRIAGE_RETURN, FIRST_PRINTABLE, DELETE] = [0x09, 0x0d, 0x20, 0x7f];

function isControl(byte: number): boolean {
  const isSpace = byte >= TAB && byte <= CARRIAGE_RETURN;
  return byte === DELETE || (byte < FIRST_PRINTABLE && !isSpace);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
