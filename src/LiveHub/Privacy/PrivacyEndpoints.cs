using System.Security.Claims;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>The privacy report of a store that runs: for programs, and as a page.</summary>
internal static class PrivacyEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/stores/{store}/privacy", (string store, Catalog catalog, [AsParameters] Sources sources, CancellationToken cancellation) =>
                catalog.FindStore(store).ThenAsync(async found => TypedResults.Ok(await sources.MakeAsync(found, cancellation))))
            .WithTags("Privacy").WithName("GetPrivacyReport")
            .WithSummary("What authorities ask about the store's cameras, from the configuration that runs and the database as it is.")
            .Produces<PrivacyReport>().ProducesProblem(400).ProducesProblem(404);
        routes.MapGet("/stores/{store}/privacy", (string store, Catalog catalog, ClaimsPrincipal user, [AsParameters] Sources sources, CancellationToken cancellation) =>
                Catalog.Hidden(store, Caller.Of(user)!) is { } hidden
                    ? Task.FromResult<IResult>(hidden.ToResult())
                    : catalog.FindStore(store).ThenAsync(async found => TypedResults.Text(
                        PrivacyText.ToPage(await sources.MakeAsync(found, cancellation)), "text/html; charset=utf-8")))
            .ExcludeFromDescription();
    }

    /// <summary>What a report is made from here.</summary>
    internal sealed record Sources(
        ClaimsPrincipal User, IStoreCatalog Stores, FactOptions Facts, IRetentionProof Retention, IAccessStore Access, IServer Server,
        IOptions<MqttOptions> Mqtt, TimeProvider Time)
    {
        public async Task<PrivacyReport> MakeAsync(StoreConfiguration store, CancellationToken cancellation)
        {
            var inputs = new PrivacyInputs
            {
                Store = store,
                Source = $"version {Stores.VersionOf(store.Id)} of the configuration, which is running",
                Facts = Facts,
                Now = Time.GetUtcNow(),
                Broker = Mqtt.Value.Host ?? "",
                Addresses = Server.Features.Get<IServerAddressesFeature>()?.Addresses.ToArray(),
            };
            var isAdministrator = Caller.Of(User)?.Role == AccessRoles.Administrator;
            return PrivacyReporter.Make(await inputs.MeasureAsync(Retention, Access, isAdministrator, cancellation));
        }
    }
}
