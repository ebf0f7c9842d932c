using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using StoreTracking.LiveHub;
using StoreTracking.Silo.Setup.Secrets;

namespace StoreTracking.Silo.Setup.Versions;

/// <summary>
/// What became different between two documents. Items of lists that have ids are compared with those of the same id, so that
/// one that is put in between does not make all that follow look changed.
/// </summary>
internal static class DocumentChanges
{
    /// <summary>The differences, in the order of the later document's fields; what only the earlier one has follows.</summary>
    public static ImmutableArray<SetupChange> Between(JsonNode? before, JsonNode? after)
    {
        var changes = ImmutableArray.CreateBuilder<SetupChange>();
        Compare("", before, after, changes);
        return changes.ToImmutable();
    }

    private static void Compare(string path, JsonNode? before, JsonNode? after, ImmutableArray<SetupChange>.Builder changes)
    {
        switch (before, after)
        {
            case (JsonObject old, JsonObject now):
                CompareFields(path, old, now, changes);
                break;
            case (JsonArray old, JsonArray now) when ById(old) is { } oldItems && ById(now) is { } nowItems:
                CompareItems(path, oldItems, nowItems, changes);
                break;
            default:
                if (!JsonNode.DeepEquals(before, after))
                {
                    changes.Add(Change(path, ChangeKind.Changed, before, after));
                }

                break;
        }
    }

    private static void CompareFields(string path, JsonObject before, JsonObject after, ImmutableArray<SetupChange>.Builder changes)
    {
        foreach (var (name, value) in after)
        {
            var field = path.Length == 0 ? name : $"{path}.{name}";
            if (before.TryGetPropertyValue(name, out var old))
            {
                Compare(field, old, value, changes);
            }
            else
            {
                changes.Add(Change(field, ChangeKind.Added, null, value));
            }
        }

        foreach (var (name, old) in before.Where(field => !after.ContainsKey(field.Key)))
        {
            changes.Add(Change(path.Length == 0 ? name : $"{path}.{name}", ChangeKind.Removed, old, null));
        }
    }

    private static void CompareItems(
        string path, OrderedDictionary<string, JsonNode> before, OrderedDictionary<string, JsonNode> after,
        ImmutableArray<SetupChange>.Builder changes)
    {
        foreach (var (id, item) in after)
        {
            if (before.TryGetValue(id, out var old))
            {
                Compare($"{path}[{id}]", old, item, changes);
            }
            else
            {
                changes.Add(Change($"{path}[{id}]", ChangeKind.Added, null, item));
            }
        }

        foreach (var (id, old) in before.Where(item => !after.ContainsKey(item.Key)))
        {
            changes.Add(Change($"{path}[{id}]", ChangeKind.Removed, old, null));
        }

        // The order is what pages show.
        string[] ordered = [.. before.Keys.Where(after.ContainsKey)], reordered = [.. after.Keys.Where(before.ContainsKey)];
        if (!ordered.SequenceEqual(reordered))
        {
            changes.Add(Change(path, ChangeKind.Changed, Texts(ordered), Texts(reordered)));
        }
    }

    /// <summary>The items by their ids, in order; null where one has none, or two have the same.</summary>
    private static OrderedDictionary<string, JsonNode>? ById(JsonArray items)
    {
        var byId = new OrderedDictionary<string, JsonNode>();
        foreach (var item in items)
        {
            if (item is not JsonObject fields || fields["id"] is not JsonValue id || !id.TryGetValue(out string? text) || !byId.TryAdd(text, item))
            {
                return null;
            }
        }

        return byId;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];

    private static SetupChange Change(string path, ChangeKind kind, JsonNode? before, JsonNode? after) => new()
    {
        Path = path,
        Kind = kind,
        Before = kind == ChangeKind.Added ? null : Show(path, before),
        After = kind == ChangeKind.Removed ? null : Show(path, after),
    };

    // A location that changed stands here without its name.
    private static JsonElement Show(string path, JsonNode? node) => JsonSerializer.SerializeToElement(
        path.EndsWith(".location", StringComparison.Ordinal)
            ? DocumentSecrets.Hide(new JsonObject { ["location"] = node?.DeepClone() })!["location"]
            : DocumentSecrets.Hide(node));
}
