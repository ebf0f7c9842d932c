using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Finds what a browser names, or says in one sentence why it cannot be found.</summary>
internal sealed class Catalog(IStoreCatalog catalog)
{
    /// <summary>All stores by their ids.</summary>
    public IEnumerable<StoreConfiguration> Stores =>
        catalog.Stores.OrderBy(static store => store.Id.Value, StringComparer.Ordinal);

    /// <summary>All chains by their ids.</summary>
    public IEnumerable<ChainSummary> Chains => ChainsOf(Stores);

    /// <summary>The stores that somebody may see, by their ids.</summary>
    public IEnumerable<StoreConfiguration> SeenBy(Caller caller) => Stores.Where(store => caller.Sees(store.Id));

    /// <summary>The chains of stores, by their ids.</summary>
    public static IEnumerable<ChainSummary> ChainsOf(IEnumerable<StoreConfiguration> stores) => stores
        .GroupBy(static store => store.Chain)
        .OrderBy(static chain => chain.Key.Value, StringComparer.Ordinal)
        .Select(static chain => new ChainSummary { Id = chain.Key, Stores = [.. chain.Select(static store => store.Id)] });

    public Found<StoreConfiguration> FindStore(string text)
    {
        if (!StoreId.TryParse(text, null, out var id))
        {
            return Problem.BadField("store", $"The store '{Problem.Quote(text)}' is not a store id: expected {Slug.Rule}.");
        }

        return catalog.Find(id) is { } store
            ? store
            : NoStore(id);
    }

    public Found<StorePlan> FindPlan(string text)
    {
        // The version first: a plan that is replaced in between only looks older than it is, and is asked for again.
        var version = StoreId.TryParse(text, null, out var id) ? catalog.VersionOf(id) : 0;
        var found = FindStore(text);
        return found.Value is { } store ? StorePlan.Of(store, version) : found.Problem!;
    }

    public Found<ChainSummary> FindChain(string text)
    {
        if (!ChainId.TryParse(text, null, out var id))
        {
            return Problem.BadField("chain", $"The chain '{Problem.Quote(text)}' is not a chain id: expected {Slug.Rule}.");
        }

        return Chains.FirstOrDefault(chain => chain.Id == id) is { } found
            ? found
            : NoChain(id);
    }

    /// <summary>The answer to somebody who may not see a store: the one for a store that does not exist; null where they may.</summary>
    public static Problem? Hidden(string text, Caller caller) =>
        StoreId.TryParse(text, null, out var id) && !caller.Sees(id) ? NoStore(id) : null;

    /// <summary>The same of a chain, of which at least one store must be visible.</summary>
    public Problem? HiddenChain(string text, Caller caller) =>
        ChainId.TryParse(text, null, out var id) && !SeenBy(caller).Any(store => store.Chain == id) ? NoChain(id) : null;

    /// <summary>An alert of a store.</summary>
    public static Found<AlertConfiguration> FindAlert(StoreConfiguration store, string text) =>
        store.Alerts.FirstOrDefault(alert => alert.Id == text) is { } found
            ? found
            : Problem.NotFound(
                "alert", $"There is no alert '{Problem.Quote(text)}' in the store '{store.Id}': /api/stores/{store.Id} lists its alerts.");

    /// <summary>A camera of a store that is fed by posted frames.</summary>
    public static Found<CameraConfiguration> FindPushCamera(StoreConfiguration store, string text) =>
        FindCamera(store, text, SourceKind.Push, "posted frames", "push");

    /// <summary>A camera of a store whose people are posted.</summary>
    public static Found<CameraConfiguration> FindObservedCamera(StoreConfiguration store, string text) =>
        FindCamera(store, text, SourceKind.Observations, "posted observations", "observations");

    private static Problem NoStore(StoreId id) => Problem.NotFound("store", $"There is no store '{id}': /api/stores lists the configured ones.");

    private static Problem NoChain(ChainId id) => Problem.NotFound("chain", $"There is no chain '{id}': /api/chains lists the configured ones.");

    private static Found<CameraConfiguration> FindCamera(
        StoreConfiguration store, string text, SourceKind kind, string food, string word)
    {
        if (store.Cameras.FirstOrDefault(camera => camera.Id == text) is not { } found)
        {
            return Problem.NotFound(
                "camera", $"There is no camera '{Problem.Quote(text)}' in the store '{store.Id}': /api/stores/{store.Id} lists its cameras.");
        }

        if (found.Source.Kind != kind)
        {
            return new Problem(
                StatusCodes.Status409Conflict, "camera", $"The camera '{text}' is not fed by {food}: its source must be of the kind '{word}'.");
        }

        return store.MayStart(found)
            ? found
            : new Problem(
                StatusCodes.Status409Conflict, "notice",
                $"The store '{store.Id}' names no notice: its cameras start once its configuration says which version of the notice hangs at its entrance.");
    }
}
