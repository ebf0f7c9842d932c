using StoreTracking.Simulation.Figures;
using StoreTracking.Simulation.Figures.Clothing;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Rendering.Drawing;

/// <summary>The atlases of the people seen last. The one unseen for longest makes room for a new one.</summary>
internal sealed class AtlasCache(ColourGrade grade)
{
    private const int Capacity = 96;

    private readonly Dictionary<Appearance, Entry> _entries = new(Capacity, new ByStyle());
    private long _uses;

    /// <summary>The atlas of somebody, painted if need be.</summary>
    public FigureAtlas Get(Appearance look, in FigureStyle style)
    {
        if (!_entries.TryGetValue(look, out var entry))
        {
            entry = new(_entries.Count < Capacity ? new() : Evict());
            entry.Atlas.Paint(look, style, grade);
            _entries.Add(look, entry);
        }

        entry.LastUse = ++_uses;
        return entry.Atlas;
    }

    private FigureAtlas Evict()
    {
        var oldest = _entries.MinBy(pair => pair.Value.LastUse);
        _entries.Remove(oldest.Key);
        return oldest.Value.Atlas;
    }

    // A record's own hash boxes its enums as long as the code is not optimised.
    private sealed class ByStyle : IEqualityComparer<Appearance>
    {
        public bool Equals(Appearance? x, Appearance? y) => ReferenceEquals(x, y) || (x is not null && x.Equals(y));

        public int GetHashCode(Appearance look) => (int)new FigureStyle(look).Seed;
    }

    private sealed class Entry(FigureAtlas atlas)
    {
        public FigureAtlas Atlas { get; } = atlas;

        public long LastUse { get; set; }
    }
}
