using System.Text.Json.Nodes;
using StoreTracking.Silo.Configuration;

namespace StoreTracking.Silo.Setup.Secrets;

/// <summary>Hides what is secret in a store's document, and puts it back.</summary>
internal static class DocumentSecrets
{
    private const string Location = "location";

    /// <summary>A copy of a document, or of a part of one, that may be shown.</summary>
    public static JsonNode? Hide(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(
            field.Key,
            field.Key == Location && TextOf(field.Value) is { } text ? SourceSecrets.Hide(text) : Hide(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Hide)]),
        _ => node?.DeepClone(),
    };

    /// <summary>Puts back what was hidden, camera by camera.</summary>
    /// <param name="document">A document of the right shape, which is changed.</param>
    /// <param name="known">What was shown before it was hidden; null where nothing was.</param>
    /// <param name="problems">Receives what cannot be put back.</param>
    public static void Restore(JsonNode document, JsonNode? known, Problems problems)
    {
        var cameras = document["cameras"]!.AsArray();
        for (var i = 0; i < cameras.Count; i++)
        {
            var source = cameras[i]!["source"]!;
            if (TextOf(source[Location]) is { } text)
            {
                source[Location] = Restore(text, LocationOf(known, TextOf(cameras[i]!["id"])), problems.At("cameras", i).At("source").At(Location));
            }
        }
    }

    /// <summary>Puts back what was hidden in one camera's source.</summary>
    /// <param name="location">What came back.</param>
    /// <param name="known">The camera's location as it is known; null where it is not.</param>
    /// <param name="problems">Receives what cannot be put back.</param>
    public static string Restore(string location, string? known, Problems problems)
    {
        var whole = SourceSecrets.Restore(location, known);
        problems.Require(
            whole is not null,
            $"a part of the URL is hidden ({SourceSecrets.Hidden}), and what it hides is known of this camera at its address before only; write user and password anew.");
        return whole ?? location;
    }

    /// <summary>The location of a camera in a document.</summary>
    public static string? LocationOf(JsonNode? document, string? camera) => (document?["cameras"] as JsonArray)?
        .Where(candidate => camera is not null && TextOf(candidate?["id"]) == camera)
        .Select(found => TextOf(found?["source"]?[Location]))
        .FirstOrDefault();

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
