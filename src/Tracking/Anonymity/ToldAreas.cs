using System.Runtime.InteropServices;

namespace StoreTracking.Tracking.Anonymity;

/// <summary>
/// Decides which areas of a store may be told of at a time, so that what several figures leave over is of a crowd too: whoever takes a zone's
/// figure from the store's, or from that of a zone which overlaps it, must not be left with a few people (complementary suppression, Cox,
/// "Suppression methodology and statistical disclosure control", Journal of the American Statistical Association 75, 1980). Earlier areas go before
/// later ones. In the steady state it allocates nothing.
/// </summary>
/// <param name="areas">How many areas the store has, itself not among them.</param>
/// <param name="fewest">How many people make a crowd.</param>
internal sealed class ToldAreas(int areas, int fewest)
{
    // In the order of the people: the areas that hold them, each preceded by how many they are.
    private readonly List<int> _people = [];
    private readonly int[] _counts = new int[areas];
    private readonly int[] _common = new int[areas * areas];
    private readonly bool[] _told = new bool[areas];
    private int _all;

    /// <summary>Begins anew, with nobody in the store.</summary>
    public void Clear()
    {
        _counts.AsSpan().Clear();
        _common.AsSpan().Clear();
        _told.AsSpan().Clear();
        _people.Clear();
        _all = 0;
    }

    /// <summary>Adds somebody who is in the store and in these areas.</summary>
    public void Add(ReadOnlySpan<int> inside)
    {
        _all++;
        _people.Add(inside.Length);
        foreach (var area in inside)
        {
            _people.Add(area);
            _counts[area]++;
            foreach (var other in inside)
            {
                _common[(area * areas) + other]++;
            }
        }
    }

    /// <summary>Decides.</summary>
    /// <returns>For each area, whether it may be told of; the span holds until the next call.</returns>
    public ReadOnlySpan<bool> Decide()
    {
        for (var area = 0; area < areas; area++)
        {
            _told[area] = _counts[area] >= fewest && IsCrowd(_all - _counts[area]) && FitsOthers(area);

            // Only with this area among the told ones can it be seen who is beside them all.
            _told[area] = _told[area] && IsCrowd(Outside());
        }

        return _told;
    }

    private bool FitsOthers(int area)
    {
        for (var other = 0; other < area; other++)
        {
            var common = _common[(area * areas) + other];
            if (_told[other] && !(IsCrowd(common) && IsCrowd(_counts[area] - common) && IsCrowd(_counts[other] - common)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many are in no area that is told of.</summary>
    private int Outside()
    {
        var outside = 0;
        var people = CollectionsMarshal.AsSpan(_people);
        while (!people.IsEmpty)
        {
            var inside = people.Slice(1, people[0]);
            var isTold = false;
            foreach (var area in inside)
            {
                isTold |= _told[area];
            }

            outside += isTold ? 0 : 1;
            people = people[(1 + inside.Length)..];
        }

        return outside;
    }

    // Of nobody nothing can be learnt.
    private bool IsCrowd(int people) => people == 0 || people >= fewest;
}
