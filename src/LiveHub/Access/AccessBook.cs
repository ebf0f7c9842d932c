using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Hosting;
using StoreTracking.Facts;

namespace StoreTracking.LiveHub;

/// <summary>
/// The accounts and tokens, at hand for every request: read again every two seconds, since another process may have changed
/// them, and at once where this one has. Before they are known nobody is let in.
/// </summary>
internal sealed partial class AccessBook(IAccessStore kept, TimeProvider time, ILogger<AccessBook> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    private volatile Page? _page;

    /// <summary>Raised when the book was read again; what is open may have to end.</summary>
    public event Action? Read;

    /// <summary>Whether nobody can sign in yet, so that this machine alone is served.</summary>
    public bool IsEmpty => _page is { Accounts.Count: 0 };

    public Account? FindAccount(string name) => _page?.Accounts.GetValueOrDefault(name);

    /// <summary>The token with a secret, unless it has expired.</summary>
    public AccessToken? FindToken(string secret)
    {
        var hash = AccessSecrets.Hash(secret);
        return AccessSecrets.IdOf(secret) is { } id && _page?.Tokens.GetValueOrDefault(id) is { } token
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(token.Hash), Encoding.ASCII.GetBytes(hash))
            && token.ExpiresAt > time.GetUtcNow()
            ? token
            : null;
    }

    /// <summary>Whether what let a caller in still holds.</summary>
    public bool IsCurrent(Caller caller) =>
        caller.IsAccount ? FindAccount(caller.IdOf)?.Stamp == caller.StampOf
        : caller.IsToken ? _page?.Tokens.GetValueOrDefault(caller.IdOf) is { } token && token.Hash == caller.StampOf && token.ExpiresAt > time.GetUtcNow()
        : IsEmpty;

    /// <summary>Reads the accounts and tokens again.</summary>
    public async Task ReadAsync(CancellationToken cancellation)
    {
        _page = new(
            (await kept.ListAccountsAsync(cancellation)).ToDictionary(static account => account.Name, StringComparer.Ordinal),
            (await kept.ListTokensAsync(cancellation)).ToDictionary(static token => token.Id, StringComparer.Ordinal));
        Read?.Invoke();
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await ReadAsync(stoppingToken);
                }
                catch (Exception error) when (error is not OperationCanceledException)
                {
                    NotRead(error);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    [LoggerMessage(EventId = 6031, Level = LogLevel.Warning, Message = "The accounts cannot be read; those that are known go on.")]
    private partial void NotRead(Exception error);

    private sealed record Page(Dictionary<string, Account> Accounts, Dictionary<string, AccessToken> Tokens);
}
