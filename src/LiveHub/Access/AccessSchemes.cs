using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace StoreTracking.LiveHub;

/// <summary>How a caller shows who it is: a cookie, a token, or by sitting at this machine before there is an account.</summary>
internal static class AccessSchemes
{
    /// <summary>Chooses one of the others.</summary>
    public const string Any = "access";

    public const string Cookie = "cookie";

    public const string Token = "token";

    public const string Local = "local";

    public const string BearerPrefix = "Bearer ";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public static void Add(IServiceCollection services) => services
        .AddAuthentication(Any)
        .AddPolicyScheme(Any, null, static options => options.ForwardDefaultSelector = Select)
        .AddScheme<AuthenticationSchemeOptions, TokenHandler>(Token, null)
        .AddScheme<AuthenticationSchemeOptions, LocalHandler>(Local, null)
        .AddCookie(Cookie, static options =>
        {
            options.Cookie.Name = "storetracking";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = Lifetime;
            options.SlidingExpiration = true;
            options.LoginPath = SignInEndpoints.Path;
            options.ReturnUrlParameter = SignInEndpoints.ReturnTo;
            options.Events.OnValidatePrincipal = ValidateAsync;
            options.Events.OnRedirectToLogin = static context => Refusal.IsPage(context.Request)
                ? Redirect(context)
                : Refusal.SignIn.ToResult().ExecuteAsync(context.HttpContext);
            options.Events.OnRedirectToAccessDenied = static context => Refusal.Role.ToResult().ExecuteAsync(context.HttpContext);
        });

    private static string Select(HttpContext context) =>
        context.Request.Headers.Authorization.ToString().StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase) ? Token
        : context.RequestServices.GetRequiredService<AccessBook>().IsEmpty ? Local
        : Cookie;

    private static Task Redirect(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    // The cookie says who, the book says what that may do by now.
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var book = context.HttpContext.RequestServices.GetRequiredService<AccessBook>();
        if (Caller.Of(context.Principal) is { IsAccount: true } caller && book.IsCurrent(caller))
        {
            context.ReplacePrincipal(Caller.PrincipalOf(book.FindAccount(caller.IdOf)!, Cookie));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Cookie);
    }

    private sealed class TokenHandler(
        IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, AccessBook book)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var secret = Request.Headers.Authorization.ToString()[BearerPrefix.Length..].Trim();
            return Task.FromResult(book.FindToken(secret) is { } token
                ? AuthenticateResult.Success(new(Caller.PrincipalOf(token, Token), Token))
                : AuthenticateResult.Fail("The token is unknown, revoked or expired."));
        }

        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            return Refusal.Token.ToResult().ExecuteAsync(Context);
        }

        protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Refusal.Scope.ToResult().ExecuteAsync(Context);
    }

    private sealed class LocalHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AddressClass.IsHere(Context)
            ? AuthenticateResult.Success(new(Caller.LocalPrincipal(Local), Local))
            : AuthenticateResult.NoResult());

        protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Refusal.NoAccount.ToResult().ExecuteAsync(Context);
    }
}
