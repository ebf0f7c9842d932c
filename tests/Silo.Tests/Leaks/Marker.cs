namespace StoreTracking.Silo.Tests.Leaks;

/// <summary>Bytes that give somebody away wherever they are found.</summary>
/// <param name="Kind">What they are of: a picture, a description, an id.</param>
/// <param name="Form">How they are written: raw, as text, in base64.</param>
/// <param name="Bytes">At least eight of them, and not all alike.</param>
internal sealed record Marker(string Kind, string Form, byte[] Bytes)
{
    /// <summary>Whether the bytes are varied enough to be found by nothing but what they are of.</summary>
    public bool IsTelling => Bytes.Length >= 8 && Bytes.Distinct().Count() >= Math.Min(8, Bytes.Length / 2);
}
