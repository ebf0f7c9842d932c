using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace StoreTracking.LiveHub.Tests;

public sealed class SignalStreamTests
{
    private static readonly Uri Stream = new("/api/stores/main-street/signals/stream", UriKind.Relative);

    [Fact]
    public async Task A_stream_begins_with_what_holds_now_and_goes_on_with_each_change()
    {
        await using var host = await SignalHost.StartAsync();
        await host.SendAsync("calm");
        await host.SendAsync("lively");
        await host.SendAsync("busy", "signage.scene");
        using var reader = await OpenAsync(host, last: null);

        Assert.Contains("\nstoretracking_signals_listeners 1\n", await host.Host.Http.GetStringAsync("metrics", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal([(2, "music.tempo", "lively"), (3, "signage.scene", "busy")], [await reader.NextAsync(), await reader.NextAsync()]);
        await host.SendAsync("calm");
        Assert.Equal((4, "music.tempo", "calm"), await reader.NextAsync());
    }

    [Fact]
    public async Task A_reader_that_comes_back_gets_everything_that_it_missed()
    {
        await using var host = await SignalHost.StartAsync();
        for (var i = 1; i <= 250; i++)
        {
            await host.SendAsync($"value-{i}");
        }

        using var reader = await OpenAsync(host, last: "3");

        for (var i = 4; i <= 250; i++)
        {
            Assert.Equal((i, "music.tempo", $"value-{i}"), await reader.NextAsync());
        }
    }

    [Fact]
    public async Task A_quiet_stream_shows_that_it_is_alive()
    {
        await using var host = await SignalHost.StartAsync();
        using var reader = await OpenAsync(host, last: "0");

        await reader.CommentAsync();
        await reader.CommentAsync();
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    public async Task An_id_of_elsewhere_is_refused(string last)
    {
        await using var host = await SignalHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, Stream) { Headers = { { "Last-Event-ID", last } } };

        using var answer = await host.Host.Http.SendAsync(request, TestContext.Current.CancellationToken);

        await ProblemAssert.IsAsync(answer, 400, "Last-Event-ID", $"The Last-Event-ID '{last}' is none of this stream: expected the whole number of an event.");
    }

    [Fact]
    public async Task A_host_ends_while_streams_are_open()
    {
        var host = await SignalHost.StartAsync();
        using var reader = await OpenAsync(host, last: null);

        await host.DisposeAsync().AsTask().WaitAsync(Eventually.Limit, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_current_values_are_listed()
    {
        await using var host = await SignalHost.StartAsync();
        await host.SendAsync("calm");
        await host.SendAsync("lively");

        var list = await host.Host.Http.GetFromJsonAsync<JsonArray>("/api/stores/main-street/signals", TestContext.Current.CancellationToken);

        var signal = Assert.Single(list!)!;
        Assert.Equal(("lively", "calm", 2), ((string)signal["value"]!, (string)signal["previous"]!, (int)signal["sequence"]!));
    }

    private static async Task<EventReader> OpenAsync(SignalHost host, string? last)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Stream);
        if (last is not null)
        {
            request.Headers.Add("Last-Event-ID", last);
        }

        var answer = await host.Host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        return new(answer, new(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
    }

    private sealed class EventReader(HttpResponseMessage answer, StreamReader lines) : IDisposable
    {
        public async Task<(int Id, string Signal, string Value)> NextAsync()
        {
            var fields = new Dictionary<string, string>();
            while (await LineAsync() is var line && (line.Length > 0 || !fields.ContainsKey("data")))
            {
                if (line.Length > 0 && line[0] != ':')
                {
                    fields[line[..line.IndexOf(':', StringComparison.Ordinal)]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..];
                }
            }

            Assert.Equal("signal", fields["event"]);
            var data = JsonNode.Parse(fields["data"])!;
            Assert.Equal((string)data["sequence"]!.ToJsonString(), fields["id"]);
            return (int.Parse(fields["id"], null), (string)data["signal"]!, (string)data["value"]!);
        }

        public async Task CommentAsync()
        {
            while (!(await LineAsync()).StartsWith(':'))
            {
            }
        }

        public void Dispose()
        {
            lines.Dispose();
            answer.Dispose();
        }

        private async Task<string> LineAsync()
        {
            using var limit = new CancellationTokenSource(Eventually.Limit);
            return await lines.ReadLineAsync(limit.Token) ?? throw new EndOfStreamException();
        }
    }
}
