using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Serves each store's notice to everybody.</summary>
internal static class NoticeEndpoint
{
    private static readonly byte[] Style = ReadStyle();

    public static void Map(IEndpointRouteBuilder routes)
    {
        var notice = routes.MapGroup("/notice").WithTags("Notice").AllowAnonymous();
        notice.MapGet("/notice.css", static () => TypedResults.Bytes(Style, "text/css; charset=utf-8")).ExcludeFromDescription();
        notice.MapGet("/{store}", Get)
            .WithName("GetNotice")
            .WithSummary("The notice for visitors as a page to read and print: ?lang= chooses the language, else the browser does.")
            .Produces<string>(200, "text/html").ProducesProblem(400).ProducesProblem(404);
    }

    private static IResult Get(
        string store, string? lang, HttpRequest request, Catalog catalog, FactOptions facts, IOptions<LiveHubOptions> options) =>
        catalog.FindStore(store).Then(found =>
        {
            if (lang is not null && !NoticeLanguages.Of(found.Notice).Any(texts => texts.Language.Code == lang))
            {
                return Problem.BadField(
                    "lang",
                    $"The language '{Problem.Quote(lang)}' is not one of this notice: expected {string.Join(", ", NoticeLanguages.Of(found.Notice).Select(static texts => texts.Language.Code))}.").ToResult();
            }

            var texts = NoticeLanguages.Choose(found.Notice, lang, request.GetTypedHeaders().AcceptLanguage);
            request.HttpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
            return TypedResults.Text(
                NoticePage.Write(found, facts, texts, AddressOf(found, request, options.Value)), "text/html; charset=utf-8");
        });

    // Behind a proxy that changes the Host header, only the configured address is the public one.
    private static Uri AddressOf(StoreConfiguration store, HttpRequest request, LiveHubOptions options) =>
        new(new Uri(options.AllowedOrigins.FirstOrDefault() ?? $"{request.Scheme}://{request.Host}"), $"/notice/{store.Id}");

    private static byte[] ReadStyle()
    {
        using var stream = typeof(NoticeEndpoint).Assembly.GetManifestResourceStream("notice.css")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
