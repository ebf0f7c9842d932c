using System.Net;
using System.Net.Sockets;

namespace StoreTracking.LiveHub;

/// <summary>Where a request comes from, without its address.</summary>
internal static class AddressClass
{
    private static readonly IPNetwork[] Private =
    [
        IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("fc00::/7"), IPNetwork.Parse("fe80::/10"),
    ];

    private static readonly string[] Forwarded = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    /// <summary>A word: loopback, private, public, or forwarded, where a proxy hides it.</summary>
    public static string Of(HttpContext? context)
    {
        var address = context?.Connection.RemoteIpAddress;
        return context is null || address is null ? "unknown"
            : IsForwarded(context.Request) ? "forwarded"
            : IPAddress.IsLoopback(address) ? "loopback"
            : Array.Exists(Private, network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)) ? "private"
            : "public";
    }

    /// <summary>
    /// Whether somebody at this machine asks. A proxy here asks for others, and a page from elsewhere whose name was made to mean
    /// this machine (DNS rebinding) names itself as the host: neither is somebody here.
    /// </summary>
    public static bool IsHere(HttpContext context) =>
        Of(context) == "loopback"
        && (context.Request.Host.Host == "localhost" || (IPAddress.TryParse(context.Request.Host.Host, out var host) && IPAddress.IsLoopback(host)));

    /// <summary>What attempts to sign in are counted by: the address, or the network that one subscriber has in IPv6.</summary>
    public static string Subscriber(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } address => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        var address => address.MapToIPv4().ToString(),
    };

    private static bool IsForwarded(HttpRequest request) => Array.Exists(Forwarded, request.Headers.ContainsKey);
}
