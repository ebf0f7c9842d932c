using System.Net;
using StoreTracking.LiveHub.Tests.Access;

namespace StoreTracking.LiveHub.Tests;

public sealed class WebClientTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    [Theory]
    [InlineData("/")]
    [InlineData("/stores/main-street")]
    public async Task Addresses_of_the_client_get_its_page_which_is_not_cached(string path)
    {
        _root.Write("index.html", "<p>page</p>");
        await using var host = await TestHost.StartAsync(options => options.WebRoot = _root.Path);

        var response = await host.Http.GetAsync(path);

        Assert.Equal("<p>page</p>", await response.Content.ReadAsStringAsync());
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.True(response.Headers.CacheControl!.NoCache);
    }

    [Theory]
    [InlineData("assets/app-1a2b.js", "public, max-age=31536000, immutable")]
    [InlineData("favicon.svg", "no-cache")]
    public async Task Files_with_a_hash_in_their_name_are_cached_for_good(string file, string cache)
    {
        Directory.CreateDirectory(_root.File("assets"));
        _root.Write(file, "x");
        await using var host = await TestHost.StartAsync(options => options.WebRoot = _root.Path);

        var response = await host.Http.GetAsync(file);

        Assert.Equal(cache, response.Headers.GetValues("Cache-Control").Single());
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_gets_the_files_and_not_the_page()
    {
        _root.Write("index.html", "<p>page</p>");
        _root.Write("favicon.svg", "x");
        await using var host = await AccessHost.StartAsync(options => options.WebRoot = _root.Path);
        using var http = host.Anonymous();

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("favicon.svg")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await http.GetAsync("stores/main-street")).StatusCode);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_not_the_page()
    {
        _root.Write("index.html", "<p>page</p>");
        await using var host = await TestHost.StartAsync(options => options.WebRoot = _root.Path);

        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync("/assets/gone.js")).StatusCode);
    }

    [Fact]
    public async Task A_build_without_the_client_says_so()
    {
        await using var host = await TestHost.StartAsync(options => options.WebRoot = _root.File("missing"));

        var response = await host.Http.GetAsync("/");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("build without -p:SkipWeb=true", await response.Content.ReadAsStringAsync());
    }

    public void Dispose() => _root.Dispose();
}
