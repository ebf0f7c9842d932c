using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Finds the secrets of webhooks where the configuration says; read anew each time, so that they can be changed.</summary>
internal static class WebhookSecrets
{
    /// <summary>The key with which a webhook's posts are signed.</summary>
    /// <exception cref="WebhookException">There is none.</exception>
    public static byte[] KeyOf(WebhookConfiguration webhook)
    {
        var secret = Read(webhook)?.Trim();
        if (string.IsNullOrEmpty(secret))
        {
            throw new WebhookException($"{Place(webhook)} holds no secret; nothing is posted without a signature.");
        }

        try
        {
            return WebhookSignature.KeyOf(secret);
        }
        catch (FormatException)
        {
            throw new WebhookException($"{Place(webhook)} begins with 'whsec_', and what follows is not base64.");
        }
    }

    private static string? Read(WebhookConfiguration webhook)
    {
        if (webhook.SecretFile is not { } file)
        {
            return Environment.GetEnvironmentVariable(webhook.SecretVariable!);
        }

        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WebhookException($"{Place(webhook)} cannot be read: {error.Message}");
        }
    }

    private static string Place(WebhookConfiguration webhook) =>
        webhook.SecretFile is { } file ? $"The file {file}" : $"The environment variable {webhook.SecretVariable}";
}

/// <summary>Why a signal cannot be posted, in one sentence.</summary>
internal sealed class WebhookException(string message) : Exception(message);
