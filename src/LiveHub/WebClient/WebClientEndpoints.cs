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
        ["/", "/new-store", "/stores/{store}", "/stores/{store}/history", "/stores/{store}/report", "/stores/{store}/setup"];

    // The bundler puts a hash of the content into the names of these files.
    private static readonly PathString Hashed = "/assets";

    public static void Map(WebApplication app, IEndpointRouteBuilder pages)
    {
        var root = app.Services.GetRequiredService<IOptions<LiveHubOptions>>().Value.WebRoot;
        foreach (var route in Pages)
        {
            pages.MapGet(route, (HttpContext context) => PageAsync(context, Path.Combine(root, Page))).ExcludeFromDescription();
        }

        if (Directory.Exists(root))
        {
            app.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(Path.GetFullPath(root)),
                OnPrepareResponse = Cache,
            });
        }
    }

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
