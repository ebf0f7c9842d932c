using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace StoreTracking.LiveHub;

/// <summary>Serves the built web client: its files by name, its page for every address that the client itself routes.</summary>
internal static class WebClientEndpoints
{
    private const string Page = "index.html";

    private static readonly string[] Pages =
        ["/", "/new-store", "/access", "/stores/{store}", "/stores/{store}/history", "/stores/{store}/report", "/stores/{store}/setup"];

    // The bundler puts a hash of the content into the names of these files.
    private static readonly PathString Hashed = "/assets";

    /// <summary>Serves the files to everybody: they hold no data, and the sign-in page shows some of them.</summary>
    public static void UseFiles(WebApplication app)
    {
        if (RootOf(app) is var root && Directory.Exists(root))
        {
            app.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(Path.GetFullPath(root)),
                OnPrepareResponse = Cache,
            });
        }
    }

    public static void Map(WebApplication app, IEndpointRouteBuilder pages)
    {
        var page = Path.Combine(RootOf(app), Page);
        foreach (var route in Pages)
        {
            pages.MapGet(route, (HttpContext context) => PageAsync(context, page)).ExcludeFromDescription();
        }
    }

    private static string RootOf(WebApplication app) => app.Services.GetRequiredService<IOptions<LiveHubOptions>>().Value.WebRoot;

    private static IResult PageAsync(HttpContext context, string path)
    {
        if (!File.Exists(path))
        {
            return Problem.Unavailable("The web client is not part of this build: build without -p:SkipWeb=true.").ToResult();
        }

        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.PhysicalFile(Path.GetFullPath(path), "text/html; charset=utf-8");
    }

    private static void Cache(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = file.Context.Request.Path.StartsWithSegments(Hashed)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
}
