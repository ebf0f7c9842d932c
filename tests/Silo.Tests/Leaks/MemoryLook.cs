using System.Text;

namespace StoreTracking.Silo.Tests.Leaks;

/// <summary>What was found in a process's memory at one moment.</summary>
/// <param name="Bytes">How much was searched.</param>
/// <param name="Pictures">Places that hold somebody's pixels.</param>
/// <param name="Coded">Places that hold a piece of a JPEG image, as it was received.</param>
/// <param name="Descriptions">Places that hold what somebody looks like, also averaged.</param>
/// <param name="Ids">Places that hold the id of a visit.</param>
internal sealed record MemoryLook(long Bytes, int Pictures, int Coded, int Descriptions, int Ids)
{
    /// <summary>What of pictures and descriptions was found, for whoever has to find out why.</summary>
    public string Forms { get; private init; } = "";

    /// <summary>Searches the memory of a process while it runs.</summary>
    public static MemoryLook At(int process, MarkerSearch people, VectorSearch descriptions, IEnumerable<Guid> visits)
    {
        var ids = new MarkerSearch(visits.SelectMany(IdMarkers));
        var look = new MemoryLook(0, 0, 0, 0, 0);
        var forms = new SortedSet<string>(StringComparer.Ordinal);
        var bytes = ProcessMemory.Read(process, Math.Max(people.Longest, descriptions.Bytes), block =>
        {
            var found = people.In(block);
            forms.UnionWith(found.Select(static marker => $"{marker.Kind} ({marker.Form})"));
            look = look with
            {
                Pictures = look.Pictures + found.Count(static marker => marker.Kind == KnownPeople.Picture && marker.Form != KnownPeople.Jpeg),
                Coded = look.Coded + found.Count(static marker => marker.Form == KnownPeople.Jpeg),
                Descriptions = look.Descriptions + found.Count(static marker => marker.Kind == KnownPeople.Description) + descriptions.CountIn(block),
                Ids = look.Ids + ids.In(block).Count,
            };
        });
        return look with { Bytes = bytes, Forms = string.Join(", ", forms) };
    }

    /// <summary>A visit's id in every form in which it may be written.</summary>
    public static IEnumerable<Marker> IdMarkers(Guid visit)
    {
        yield return new("id", "raw", visit.ToByteArray());
        yield return new("id", "base64", Encoding.UTF8.GetBytes(Convert.ToBase64String(visit.ToByteArray())[..21]));
        foreach (var text in new[] { visit.ToString("N"), visit.ToString("D") })
        {
            yield return new("id", "text", Encoding.UTF8.GetBytes(text));
            yield return new("id", "capitals", Encoding.UTF8.GetBytes(text.ToUpperInvariant()));
            yield return new("id", "UTF-16", Encoding.Unicode.GetBytes(text));
        }
    }

    public override string ToString() =>
        $"{Bytes >> 20} MiB of memory: {Pictures} places with pixels, {Coded} with pieces of received JPEG images, {Descriptions} with descriptions, {Ids} with ids of visits {Forms}";
}
