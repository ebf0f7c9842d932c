using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Configurations over HTTP: shown, compared, checked, saved.</summary>
internal static class SetupEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithTags("Set-up");
        api.MapGet("/setup/schema", ([FromServices] ISetup setup) => TypedResults.Text(setup.Schema, "application/schema+json"))
            .WithName("GetSetupSchema").WithSummary("The JSON Schema of a store's document.").Produces<JsonElement>(200, "application/schema+json");
        api.MapPost("/stores", CreateAsync)
            .WithName("CreateStore").WithSummary("Makes a store with one floor and no cameras, which runs at once.")
            .AddOpenApiOperationTransformer(JsonBody.Describe<StoreCreation>()).Produces<SetupState>(201)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);

        var store = api.MapGroup("/stores/{store}/setup");
        store.MapGet("", GetAsync)
            .WithName("GetSetup").WithSummary("The configuration as it is now, without passwords.")
            .Produces<SetupState>().ProducesProblem(400).ProducesProblem(404);
        store.MapGet("/versions", ListAsync)
            .WithName("ListSetupVersions").WithSummary("The versions that are kept, the newest first.")
            .Produces<SetupVersion[]>().ProducesProblem(400).ProducesProblem(404);
        store.MapGet("/versions/{version:int}", ReadAsync)
            .WithName("GetSetupVersion").WithSummary("The document of one version, without passwords.")
            .Produces<StoreConfiguration>().ProducesProblem(400).ProducesProblem(404);
        store.MapGet("/versions/{version:int}/changes", CompareAsync)
            .WithName("GetSetupChanges").WithSummary("What became different since an earlier version; since the one before where none is named.")
            .Produces<SetupChanges>().ProducesProblem(400).ProducesProblem(404);
        store.MapPost("/validate", ValidateAsync)
            .WithName("ValidateSetup").WithSummary("Every mistake of a document, as check-config finds them in a file.")
            .AddOpenApiOperationTransformer(JsonBody.Describe<SetupDraft>()).Produces<SetupValidation>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415);
        store.MapPut("", SaveAsync)
            .WithName("SaveSetup").WithSummary("Saves a document as the next version, which takes effect within two seconds.")
            .AddOpenApiOperationTransformer(JsonBody.Describe<SetupSave>()).Produces<SetupState>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
        store.MapPost("/rollback", RollBackAsync)
            .WithName("RollBackSetup").WithSummary("Saves an earlier version's document as the next version.")
            .AddOpenApiOperationTransformer(JsonBody.Describe<SetupRollback>()).Produces<SetupState>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
    }

    private static Task<IResult> GetAsync(
        string store, Catalog catalog, [FromServices] ISetup setup, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(async found => await setup.GetAsync(found.Id, cancellation) is { } state
            ? TypedResults.Ok(state)
            : Problem.NotFound("store", $"No version of the configuration of '{found.Id}' is kept.").ToResult());

    private static Task<IResult> ListAsync(
        string store, Catalog catalog, [FromServices] ISetup setup, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(async found => TypedResults.Ok(await setup.ListAsync(found.Id, cancellation)));

    private static Task<IResult> ReadAsync(
        string store, int version, Catalog catalog, [FromServices] ISetup setup, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(async found => await setup.ReadAsync(found.Id, version, cancellation) is { } document
            ? TypedResults.Ok(document)
            : SetupAnswers.NoVersion(version).ToResult());

    private static Task<IResult> CompareAsync(
        string store, int version, int? since, Catalog catalog, [FromServices] ISetup setup, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(async found =>
        {
            var earlier = since ?? version - 1;
            return await setup.CompareAsync(found.Id, earlier, version, cancellation) is { } changes
                ? TypedResults.Ok(changes)
                : Problem.NotFound(
                    "since", $"Version {earlier} or version {version} of this store's configuration is not there, or not kept any more: .../setup/versions lists those that are.").ToResult();
        });

    private static Task<IResult> ValidateAsync(
        string store, HttpRequest request, Catalog catalog, [FromServices] ISetup setup, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(found => JsonBody.ThenAsync<SetupDraft>(
            request,
            async draft => TypedResults.Ok(new SetupValidation { Problems = await setup.ValidateAsync(found.Id, draft.Configuration, cancellation) }),
            cancellation));

    private static Task<IResult> SaveAsync(
        string store, HttpRequest request, Catalog catalog, [FromServices] ISetup setup, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(found => JsonBody.ThenAsync<SetupSave>(
            request,
            async save => save.Note is { Length: > SetupAnswers.LongestNote }
                ? Problem.BadField("note", $"The note has {save.Note.Length} characters: expected at most {SetupAnswers.LongestNote}.").ToResult()
                : SetupAnswers.Of(await setup.SaveAsync(found.Id, save, cancellation)),
            cancellation));

    private static Task<IResult> RollBackAsync(
        string store, HttpRequest request, Catalog catalog, [FromServices] ISetup setup, CancellationToken cancellation) =>
        catalog.FindStore(store).ThenAsync(found => JsonBody.ThenAsync<SetupRollback>(
            request, async rollback => SetupAnswers.Of(await setup.RollBackAsync(found.Id, rollback, cancellation)), cancellation));

    private static Task<IResult> CreateAsync(HttpRequest request, [FromServices] ISetup setup, CancellationToken cancellation) =>
        JsonBody.ThenAsync<StoreCreation>(
            request,
            async creation => SetupAnswers.Of(await setup.CreateAsync(creation, cancellation), static state => $"/api/stores/{state.Store}"),
            cancellation);
}
