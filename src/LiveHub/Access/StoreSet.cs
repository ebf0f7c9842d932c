using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>The stores that somebody may see: all, or named ones.</summary>
internal sealed class StoreSet
{
    private const string Everything = "*";

    private readonly HashSet<string>? _ids;

    private StoreSet(string text, HashSet<string>? ids) => (Text, _ids) = (text, ids);

    /// <summary>All stores, also those that come.</summary>
    public static StoreSet All { get; } = new(Everything, null);

    /// <summary>As it is kept: an asterisk, or ids divided by spaces.</summary>
    public string Text { get; }

    public bool IsAll => _ids is null;

    public IReadOnlyCollection<string> Ids => _ids ?? [];

    public static StoreSet Parse(string text) =>
        text == Everything ? All : new(text, text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal));

    public static StoreSet Of(IEnumerable<string> ids) => Parse(string.Join(' ', ids.Order(StringComparer.Ordinal)));

    public bool Contains(StoreId store) => _ids is null || _ids.Contains(store.Value);
}
