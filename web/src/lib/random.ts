const kAlphabet = '23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz';
const kIdLength = 17;

/** A document id as the server makes them: 17 characters of an alphabet without look-alikes. */
export function randomId(): string {
  // 256 is no multiple of the alphabet's length; dropping the tail keeps the choice even.
  const limit = 256 - (256 % kAlphabet.length);
  let id = '';
  while (id.length < kIdLength) {
    for (const byte of crypto.getRandomValues(new Uint8Array(kIdLength))) {
      if (byte < limit && id.length < kIdLength) id += kAlphabet[byte % kAlphabet.length];
    }
  }
  return id;
}
