namespace StoreTracking.LiveHub;

/// <summary>What the sign-in page says in one language.</summary>
internal sealed record SignInTexts(
    string Language, string Title, string Name, string Password, string Button, string Wrong, string TooOften, string NoAccount)
{
    private static readonly SignInTexts English = new(
        "en", "Sign in", "Name", "Password", "Sign in", "The name or the password is wrong.", "Too many attempts: wait a minute, then try again.",
        "There is no account yet: on this machine itself everything is open, and './run accounts add NAME --role administrator' makes the first one.");

    private static readonly SignInTexts German = new(
        "de", "Anmelden", "Name", "Passwort", "Anmelden", "Der Name oder das Passwort ist falsch.", "Zu viele Versuche: Warten Sie eine Minute, und versuchen Sie es dann noch einmal.",
        "Es gibt noch kein Konto: An diesem Rechner selbst ist alles offen, und './run accounts add NAME --role administrator' legt das erste an.");

    public static SignInTexts For(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(static language => language.Quality ?? 1)
            .Select(static language => language.Value.Value?.Split('-')[0])
            .FirstOrDefault(static code => code is "en" or "de") == "de" ? German : English;
}
