using System.Text.Json.Nodes;
using StoreTracking.Grains.Interfaces;
using StoreTracking.LiveHub;
using StoreTracking.Silo.Setup.Versions;

namespace StoreTracking.Silo.Setup;

/// <summary>The document that a new store begins with.</summary>
internal static class EmptyStore
{
    /// <summary>The chain of a new store where there is not exactly one to join.</summary>
    public const string Chain = "stores";

    private const double Width = 20, Depth = 12;

    /// <summary>Writes it: one floor, no cameras, and the detector that comes with the program.</summary>
    /// <param name="creation">What it is called.</param>
    /// <param name="others">The stores that there are, whose chain it joins where it is told none.</param>
    public static JsonObject Make(StoreCreation creation, IEnumerable<StoreConfiguration> others)
    {
        var document = new JsonObject
        {
            ["id"] = creation.Id,
            ["name"] = creation.Name,
            ["chain"] = creation.Chain ?? (others.Select(store => store.Chain).Distinct().ToArray() is [var only] ? only.Value : Chain),
            ["timeZone"] = creation.TimeZone ?? "Etc/UTC",
        };
        if (StoreFolders.ShippedModel is { } model)
        {
            document["detector"] = new JsonObject { ["model"] = model };
        }

        document["floors"] = new JsonArray(new JsonObject
        {
            ["id"] = "ground",
            ["name"] = "Ground floor",
            ["min"] = new JsonArray(0, 0),
            ["max"] = new JsonArray(Width, Depth),
        });
        document["cameras"] = new JsonArray();
        return document;
    }
}
