using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Configuration;
using StoreTracking.Silo.Setup.Secrets;

namespace StoreTracking.Silo.Setup.Versions;

/// <summary>Judges documents that come over the network as <c>check-config</c> judges files, and completes what was hidden in them.</summary>
internal sealed class DraftJudge(StoreFolders folders)
{
    private static readonly JsonSerializerOptions Written = new(ConfigurationJson.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Judges a document.</summary>
    /// <param name="store">The store that it is to configure.</param>
    /// <param name="document">The document.</param>
    /// <param name="known">The store's document so far; null where there is none.</param>
    /// <param name="problems">Receives every mistake.</param>
    /// <returns>The configuration, and the document to keep; null where there are mistakes.</returns>
    public (StoreConfiguration Store, string Document)? Judge(StoreId store, JsonElement document, ConfigurationVersion? known, Problems problems)
    {
        if (document.ValueKind != JsonValueKind.Object)
        {
            problems.Add($"expected an object in braces, found {JsonWords.Found(document)}.");
            return null;
        }

        var text = document.GetRawText();
        if (!problems.Require(text.Length <= Limits.FileBytes, $"the document has {text.Length} characters; expected at most {Limits.FileBytes}.")
            || StoreReader.Parse<StoreConfiguration>(text, problems) is not { } draft)
        {
            return null;
        }

        problems.At("id").Require(draft.Id == store, $"'{draft.Id}' is not the store's id, '{store}'; ids do not change.");
        var node = JsonNode.Parse(text)!;
        DocumentSecrets.Restore(node, known is null ? null : Parse(known.Document), problems);
        draft = node.Deserialize<StoreConfiguration>(ConfigurationJson.Options)!;
        VariableRules.Check(draft, known?.Document ?? "", problems);
        return StoreReader.Judge(draft, folders.Of(store), problems) is { } judged ? (judged, node.ToJsonString(Written)) : null;
    }

    /// <summary>Judges a version that was kept before; what its paths named may be gone since.</summary>
    public StoreConfiguration? JudgeAgain(ConfigurationVersion version, Problems problems) =>
        StoreReader.Read(version.Document, folders.Of(version.Store), problems);

    /// <summary>A kept document as JSON, its comments left out.</summary>
    public static JsonNode Parse(string document) => JsonNode.Parse(document, documentOptions: ConfigurationJson.Document)!;
}
