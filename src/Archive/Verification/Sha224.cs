using System.Buffers.Binary;
using System.Numerics;

namespace Yujiang.Static.Archive.Verification;

/// <summary>SHA-224 (FIPS 180-4, 5.3.2 and 6.3), which .NET lacks and some old bags use.</summary>
internal static class Sha224
{
    private static readonly uint[] Start =
        [0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4];

    private static readonly uint[] Constants = [.. Primes().Take(64).Select(prime => FractionOfCubeRoot(prime))];

    /// <summary>The 28 bytes of the digest.</summary>
    public static byte[] HashData(Stream source)
    {
        var (state, block, length) = ((uint[])Start.Clone(), new byte[64], 0L);
        int read;
        while ((read = source.ReadAtLeast(block, block.Length, throwOnEndOfStream: false)) == block.Length)
        {
            Compress(state, block);
            length += read;
        }
        length += read;
        Array.Clear(block, read, block.Length - read);
        block[read] = 0x80;
        if (read >= 56)
        {
            Compress(state, block);
            Array.Clear(block);
        }
        BinaryPrimitives.WriteInt64BigEndian(block.AsSpan(56), length * 8);
        Compress(state, block);
        var digest = new byte[32];
        for (var i = 0; i < 8; i++)
            BinaryPrimitives.WriteUInt32BigEndian(digest.AsSpan(i * 4), state[i]);
        return digest[..28];
    }

    private static void Compress(uint[] state, byte[] block)
    {
        var words = new uint[64];
        for (var t = 0; t < 64; t++)
            words[t] = t < 16 ? BinaryPrimitives.ReadUInt32BigEndian(block.AsSpan(t * 4)) : words[t - 16] + Small(words[t - 15], 7, 18, 3) + words[t - 7] + Small(words[t - 2], 17, 19, 10);
        var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]);
        for (var t = 0; t < 64; t++)
        {
            var first = h + Big(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + Constants[t] + words[t];
            var second = Big(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + first, c, b, a, first + second);
        }
        uint[] sums = [a, b, c, d, e, f, g, h];
        for (var i = 0; i < 8; i++)
            state[i] += sums[i];
    }

    private static uint Small(uint x, int first, int second, int shift) => BitOperations.RotateRight(x, first) ^ BitOperations.RotateRight(x, second) ^ (x >> shift);

    private static uint Big(uint x, int first, int second, int third) =>
        BitOperations.RotateRight(x, first) ^ BitOperations.RotateRight(x, second) ^ BitOperations.RotateRight(x, third);

    private static IEnumerable<int> Primes() =>
        Enumerable.Range(2, int.MaxValue - 2).Where(number => Enumerable.Range(2, number - 2).TakeWhile(divisor => divisor * divisor <= number).All(divisor => number % divisor != 0));

    // The first 32 bits of the fraction: the cube root of prime * 2^96, found by halving.
    private static uint FractionOfCubeRoot(int prime)
    {
        var target = new BigInteger(prime) << 96;
        var (low, high) = (BigInteger.Zero, BigInteger.One << 40);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = BigInteger.Pow(middle, 3) <= target ? (middle, high) : (low, middle);
        }
        return (uint)(low & uint.MaxValue);
    }
}
