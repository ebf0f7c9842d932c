using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace StoreTracking.LiveHub.Tests.Access;

public sealed class EndpointPolicyTests
{
    private static readonly string[] Open = ["/health/live", "/health/ready", "/notice/{store}", "/notice/notice.css", "/sign-in", "/api/session"];

    [Fact]
    public async Task Every_route_names_a_policy_or_is_one_of_the_few_open_ones()
    {
        await using var host = await TestHost.StartAsync();
        var routes = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToArray();

        Assert.True(routes.Length > 30, $"Only {routes.Length} routes were found.");
        Assert.All(routes, static route =>
        {
            var path = "/" + route.RoutePattern.RawText!.Trim('/');
            var isOpen = route.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            var policies = route.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(static data => data.Policy).ToArray();
            Assert.True(
                isOpen ? Open.Contains(path) : policies.Length > 0 && policies.All(static policy => policy is not null),
                $"{path} {(isOpen ? "is open to everybody" : "names no policy")}.");
        });
    }

    [Fact]
    public void Every_method_of_the_hub_names_a_policy() => Assert.All(
        typeof(ILiveServer).GetMethods(),
        static method => Assert.NotNull(
            typeof(LiveHub).GetMethod(method.Name)!.GetCustomAttribute<AuthorizeAttribute>()?.Policy));
}
