/** A set of cases: case `i` is bit `i % 32` of word `i >> 5`. */
export type Bits = Uint32Array;

export function noBits(total: number): Bits {
  return new Uint32Array((total + 31) >>> 5);
}

export function setBit(bits: Bits, index: number): void {
  const word = index >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (index & 31));
}

/** How many cases are in the set. */
export function popcount(bits: Bits): number {
  let total = 0;
  for (const word of bits) total += ones(word);
  return total;
}

/** How many cases are in both sets. */
export function popcountAnd(left: Bits, right: Bits): number {
  let total = 0;
  for (let word = 0; word < left.length; word += 1)
    total += ones((left[word] ?? 0) & (right[word] ?? 0));
  return total;
}

/** The cases of `left` that are not in `right`. */
export function without(left: Bits, right: Bits): Bits {
  return left.map((word, index) => word & ~(right[index] ?? 0));
}

/** The cases of either set. */
export function union(left: Bits, right: Bits): Bits {
  return left.map((word, index) => word | (right[index] ?? 0));
}

export function hasBit(bits: Bits, index: number): boolean {
  return (((bits[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1;
}

/** Visits the cases of a set, in order. */
export function eachBit(bits: Bits, visit: (index: number) => void): void {
  for (const [word, value] of bits.entries())
    for (let rest = value; rest !== 0; rest &= rest - 1)
      visit(word * 32 + (31 - Math.clz32(rest & -rest)));
}

/** The ones of a 32-bit word, summed in parallel: pairs, nibbles, bytes, and the bytes by one multiplication. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const nibbles = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
