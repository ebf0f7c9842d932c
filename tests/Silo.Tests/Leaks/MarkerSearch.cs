using System.Runtime.CompilerServices;

namespace StoreTracking.Silo.Tests.Leaks;

/// <summary>Looks for thousands of markers at once, at every byte. A filter over four varied bytes of each keeps it fast.</summary>
internal sealed class MarkerSearch
{
    private const int HashBits = 20;

    private readonly ulong[] _filter = new ulong[1 << (HashBits - 6)];
    private readonly Dictionary<uint, List<(Marker Marker, int At)>> _byAnchor = [];

    public MarkerSearch(IEnumerable<Marker> markers)
    {
        foreach (var marker in markers.Where(static marker => marker.IsTelling))
        {
            var at = FindAnchor(marker.Bytes);
            var anchor = Word(marker.Bytes, at);
            var hash = Hash(anchor);
            _filter[hash >> 6] |= 1UL << hash;
            if (!_byAnchor.TryGetValue(anchor, out var same))
            {
                _byAnchor[anchor] = same = [];
            }

            same.Add((marker, at));
            Count++;
            Longest = Math.Max(Longest, marker.Bytes.Length);
        }
    }

    /// <summary>How many markers are looked for.</summary>
    public int Count { get; }

    /// <summary>The length of the longest of them.</summary>
    public int Longest { get; }

    /// <summary>The markers that the bytes hold, each once for each place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public List<Marker> In(ReadOnlySpan<byte> bytes)
    {
        var found = new List<Marker>();
        for (var i = 0; i <= bytes.Length - sizeof(uint); i++)
        {
            var anchor = Word(bytes, i);
            var hash = Hash(anchor);
            if ((_filter[hash >> 6] & (1UL << hash)) != 0 && _byAnchor.TryGetValue(anchor, out var candidates))
            {
                foreach (var (marker, at) in candidates)
                {
                    if (i >= at && bytes[(i - at)..].StartsWith(marker.Bytes))
                    {
                        found.Add(marker);
                    }
                }
            }
        }

        return found;
    }

    // Most of memory is zeros and small numbers: the word with the fewest zeros is the rarest.
    private static int FindAnchor(byte[] bytes) =>
        Enumerable.Range(0, bytes.Length - sizeof(uint) + 1).MaxBy(at => bytes.AsSpan(at, sizeof(uint)).ToArray().Where(static value => value != 0).Distinct().Count());

    private static uint Word(ReadOnlySpan<byte> bytes, int at) => Unsafe.ReadUnaligned<uint>(in bytes[at]);

    // Multiplicative hashing (Knuth, The Art of Computer Programming, volume 3, section 6.4).
    private static int Hash(uint word) => (int)((word * 2654435769u) >> (32 - HashBits));
}
