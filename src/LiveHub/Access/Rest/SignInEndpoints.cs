using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace StoreTracking.LiveHub;

/// <summary>The page on which people sign in. It needs no script.</summary>
internal static class SignInEndpoints
{
    public const string Path = "/sign-in";

    /// <summary>The parameter that says where to go on.</summary>
    public const string ReturnTo = "returnTo";

    private const int MostBytes = 8192;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var signIn = routes.MapGroup(Path).AllowAnonymous().ExcludeFromDescription();
        signIn.MapGet("", static (HttpContext context, AccessBook book, string? returnTo) =>
            Page(context, book, returnTo, null, StatusCodes.Status200OK));
        signIn.MapPost("", PostAsync);
    }

    private static async Task<IResult> PostAsync(HttpContext context, AccessBook book, SignInLimit limit)
    {
        var request = context.Request;
        if (!request.HasFormContentType || request.ContentLength is null or > MostBytes)
        {
            return Problem.BadField("body", $"The body is not this page's form of at most {MostBytes} bytes.").ToResult();
        }

        var form = await request.ReadFormAsync(context.RequestAborted);
        var (name, password, returnTo) = (form["name"].ToString(), form["password"].ToString(), form[ReturnTo].ToString());
        var texts = SignInTexts.For(request);
        var known = AccessSecrets.NameOf(name) ?? "";
        if (!limit.TryEnter(AddressClass.Subscriber(context), known))
        {
            context.Response.Headers.RetryAfter = "60";
            return Page(context, book, returnTo, texts.TooOften, StatusCodes.Status429TooManyRequests);
        }

        var account = book.FindAccount(known);
        if (!await Task.Run(() => AccessSecrets.IsPassword(account, password)))
        {
            return Page(context, book, returnTo, texts.Wrong, StatusCodes.Status401Unauthorized);
        }

        await context.SignInAsync(AccessSchemes.Cookie, Caller.PrincipalOf(account!, AccessSchemes.Cookie));
        return TypedResults.LocalRedirect(IsLocal(returnTo) ? returnTo : "/");
    }

    private static bool IsLocal(string? path) =>
        path is ['/', ..] && path is not ['/', '/' or '\\', ..] && !path.Any(char.IsControl);

    private static ContentHttpResult Page(HttpContext context, AccessBook book, string? returnTo, string? problem, int status)
    {
        var texts = SignInTexts.For(context.Request);

        // Without a referrer a form's Origin header would be null, and so be refused.
        context.Response.Headers["Referrer-Policy"] = "same-origin";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Vary = "Accept-Language";
        var message = book.IsEmpty ? $"<p class=\"remark\" role=\"status\">{WebUtility.HtmlEncode(texts.NoAccount)}</p>"
            : problem is not null ? $"<p class=\"remark\" role=\"alert\">{WebUtility.HtmlEncode(problem)}</p>"
            : "";
        return TypedResults.Text(
            $"""
            <!doctype html>
            <html lang="{texts.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{texts.Title} · StoreTracking</title>
            <link rel="icon" href="/favicon.svg">
            <link rel="stylesheet" href="/notice/notice.css">
            </head>
            <body>
            <main class="sign-in">
            <p class="store">StoreTracking</p>
            <h1>{texts.Title}</h1>
            {message}
            <form method="post" action="{Path}">
            <label for="name">{texts.Name}</label>
            <input id="name" name="name" autocomplete="username" autocapitalize="none" required maxlength="64" autofocus>
            <label for="password">{texts.Password}</label>
            <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200">
            <input type="hidden" name="{ReturnTo}" value="{WebUtility.HtmlEncode(IsLocal(returnTo) ? returnTo : "/")}">
            <button type="submit">{texts.Button}</button>
            </form>
            </main>
            </body>
            </html>

            """,
            "text/html; charset=utf-8", statusCode: status);
    }
}
