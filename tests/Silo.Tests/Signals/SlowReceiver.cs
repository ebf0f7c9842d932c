using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StoreTracking.Silo.Tests.Signals;

/// <summary>A receiver of webhooks on a loopback port that writes down every post as soon as it has come, and may keep it waiting.</summary>
internal sealed class SlowReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<Post> _posts = [];
    private readonly WebApplication _app;
    private int _waiting;

    private SlowReceiver(WebApplication app) => _app = app;

    /// <summary>How long a post is kept waiting for its answer; not at all where the test does not say.</summary>
    public Func<Post, TimeSpan> Delay { get; set; } = static _ => TimeSpan.Zero;

    /// <summary>Everything that came, in its order.</summary>
    public IReadOnlyList<Post> Posts => [.. _posts];

    /// <summary>How many posts wait for their answer.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    public static async Task<SlowReceiver> StartAsync(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var receiver = new SlowReceiver(app);
        app.Run(receiver.TakeAsync);
        await app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        var data = JsonNode.Parse(await body.ReadToEndAsync())!["data"]!;
        var path = context.Request.Path.Value!.Split('/');
        var post = new Post(
            path[1], path[2], (long)data["sequence"]!, context.Request.Headers["webhook-id"].ToString(),
            int.Parse(context.Request.Headers["storetracking-attempt"].ToString(), null), data.ToJsonString());
        _posts.Enqueue(post);
        Interlocked.Increment(ref _waiting);
        try
        {
            await Task.Delay(Delay(post), TimeProvider.System, context.RequestAborted);
            context.Response.StatusCode = 204;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>One post.</summary>
    internal sealed record Post(string Webhook, string Store, long Sequence, string Id, int Attempt, string Data);
}
