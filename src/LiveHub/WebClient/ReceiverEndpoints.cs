using Microsoft.Extensions.FileProviders;

namespace StoreTracking.LiveHub;

/// <summary>Serves the two reference receivers of signals, which are plain files.</summary>
internal static class ReceiverEndpoints
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "receivers");

    public static void Map(WebApplication app)
    {
        if (!Directory.Exists(Root))
        {
            return;
        }

        var files = new FileServerOptions { RequestPath = "/examples", FileProvider = new PhysicalFileProvider(Root) };
        files.StaticFileOptions.OnPrepareResponse = static file => file.Context.Response.Headers.CacheControl = "no-cache";
        app.UseFileServer(files);
    }
}
