namespace StoreTracking.LiveHub.Tests;

public sealed class ReceiverTests
{
    [Theory]
    [InlineData("music")]
    [InlineData("signage")]
    public async Task A_reference_receiver_is_served_and_keeps_to_the_content_security_policy(string name)
    {
        await using var host = await TestHost.StartAsync();

        using var answer = await host.Http.GetAsync(new Uri($"/examples/{name}/", UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal((200, "text/html"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" onclick=", page, StringComparison.Ordinal);
        foreach (var file in new[] { $"{name}/style.css", "signals.js" })
        {
            using var part = await host.Http.GetAsync(new Uri($"/examples/{file}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(200, (int)part.StatusCode);
        }
    }
}
