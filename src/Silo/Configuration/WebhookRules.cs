using System.Text.RegularExpressions;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>What must hold of a store's webhooks.</summary>
internal static partial class WebhookRules
{
    /// <summary>How the name of an environment variable is written, for the JSON Schema too.</summary>
    public const string Variable = "^[A-Za-z_][A-Za-z0-9_]*$";

    public static void Check(StoreConfiguration store, Problems problems)
    {
        problems.At("webhooks").Require(
            store.Webhooks.Length <= Limits.MaxWebhooks, $"{store.Webhooks.Length} webhooks; expected at most {Limits.MaxWebhooks}.");
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < store.Webhooks.Length; i++)
        {
            var (webhook, at) = (store.Webhooks[i], problems.At("webhooks", i));
            Names.CheckId(webhook.Id, "webhook", taken, at.At("id"));
            CheckUrl(webhook.Url, at.At("url"));
            CheckSecret(webhook, at);
            CheckSignals(webhook, store, at);
            at.At("tries").Require(
                webhook.Tries is > 0 and <= Limits.MaxWebhookTries, $"{webhook.Tries} is out of range; expected 1 to {Limits.MaxWebhookTries}.");
            at.At("timeoutSeconds").Require(
                webhook.TimeoutSeconds is >= Limits.MinWebhookTimeout and <= Limits.MaxWebhookTimeout,
                $"{webhook.TimeoutSeconds} is out of range; expected {Limits.MinWebhookTimeout} to {Limits.MaxWebhookTimeout} seconds.");
        }
    }

    private static void CheckUrl(string text, Problems problems)
    {
        if (problems.Require(
            Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http",
            $"{Redaction.Quote(text)} is not an address; expected one such as 'https://signage.example.com/signals'."))
        {
            problems.Require(
                url!.Scheme == "https" || url.IsLoopback, $"{Redaction.Quote(text)} is not encrypted; expected https, or an address of this machine.");
            problems.Require(url.UserInfo.Length == 0, "the address holds a user or a password, which anybody who reads the file sees; leave it out.");
        }
    }

    private static void CheckSecret(WebhookConfiguration webhook, Problems problems)
    {
        if (!problems.Require(
            webhook.SecretVariable is null != webhook.SecretFile is null,
            "expected either secretVariable or secretFile, where the secret is found with which posts are signed."))
        {
            return;
        }

        if (webhook.SecretFile is { } file)
        {
            problems.At("secretFile").Require(problems.At("secretFile").Any || File.Exists(file), $"there is no file {file}; expected one that holds the secret.");
        }
        else if (problems.At("secretVariable").Require(
            IsVariable().IsMatch(webhook.SecretVariable!),
            "it is not the name of an environment variable; expected a name such as 'SIGNAGE_SECRET', never the secret itself."))
        {
            problems.At("secretVariable").Require(
                !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(webhook.SecretVariable!)),
                $"the environment variable {webhook.SecretVariable} is not set; set it to the secret.");
        }
    }

    private static void CheckSignals(WebhookConfiguration webhook, StoreConfiguration store, Problems problems)
    {
        string[] known = [.. store.Signals.Select(static signal => signal.Name)];
        for (var i = 0; i < webhook.Signals.Length; i++)
        {
            problems.At("signals", i).Require(
                known.Contains(webhook.Signals[i]),
                $"{Redaction.Quote(webhook.Signals[i])} is none of the store's signals; {Suggestion.For(webhook.Signals[i], known)}");
        }
    }

    [GeneratedRegex(Variable)]
    private static partial Regex IsVariable();
}
