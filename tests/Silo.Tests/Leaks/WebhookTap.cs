using System.Globalization;
using System.Net;
using System.Text;
using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Leaks;

/// <summary>A webhook's receiver that takes everything and keeps it, headers included.</summary>
internal sealed class WebhookTap : IDisposable
{
    private readonly HttpListener _listener = new();

    public WebhookTap()
    {
        Url = $"http://127.0.0.1:{FreePorts.Take().ToString(CultureInfo.InvariantCulture)}/";
        _listener.Prefixes.Add(Url);
        _listener.Start();
    }

    /// <summary>Where it is.</summary>
    public string Url { get; }

    /// <summary>Takes posts until it is disposed.</summary>
    public async Task RunAsync(Capture capture)
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                body.Write(Encoding.UTF8.GetBytes(context.Request.Headers.ToString()!));
                await context.Request.InputStream.CopyToAsync(body);
                capture.Add("webhook", body.ToArray());
                context.Response.StatusCode = 204;
                context.Response.Close();
            }
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
        {
            // It was disposed.
        }
    }

    public void Dispose() => _listener.Close();
}
