namespace StoreTracking.Facts.Tests;

/// <summary>What holds of accounts, tokens and the log of views in any database.</summary>
public abstract class AccessContract : DatabaseContract
{
    private static readonly Account Ada = new()
    {
        Name = "ada", Role = "viewer", Stores = "bakery kiosk", Password = "hash", Stamp = "1", CreatedAt = Sample.Noon,
    };

    private static readonly AccessToken Token = new()
    {
        Id = "ab12", Name = "Till", Stores = "*", Scopes = "read frames", Hash = "00ff", CreatedAt = Sample.Noon, ExpiresAt = Sample.Noon.AddDays(30),
    };

    [Fact]
    public async Task An_account_is_kept_once_and_its_password_can_be_changed()
    {
        Assert.True(await Facts.Access.AddAccountAsync(Ada));
        Assert.False(await Facts.Access.AddAccountAsync(Ada with { Role = "administrator" }));
        Assert.Equal([Ada], await Facts.Access.ListAccountsAsync(TestContext.Current.CancellationToken));

        Assert.True(await Facts.Access.SetPasswordAsync("ada", "other", "2"));
        Assert.False(await Facts.Access.SetPasswordAsync("bob", "other", "2"));
        Assert.Equal([Ada with { Password = "other", Stamp = "2" }], await Facts.Access.ListAccountsAsync(TestContext.Current.CancellationToken));

        Assert.True(await Facts.Access.RemoveAccountAsync("ada"));
        Assert.False(await Facts.Access.RemoveAccountAsync("ada"));
    }

    [Fact]
    public async Task A_token_is_kept_until_it_is_revoked_or_long_expired()
    {
        Assert.True(await Facts.Access.AddTokenAsync(Token));
        Assert.False(await Facts.Access.AddTokenAsync(Token));
        Assert.Equal([Token], await Facts.Access.ListTokensAsync(TestContext.Current.CancellationToken));
        Assert.True(await Facts.Access.RemoveTokenAsync("ab12"));
        Assert.False(await Facts.Access.RemoveTokenAsync("ab12"));

        await Facts.Access.AddTokenAsync(Token);
        Facts.Clock.Advance(TimeSpan.FromDays(30) + new FactOptions().KeepAccessLog + TimeSpan.FromMinutes(1));
        await Facts.Upkeep.RunOnceAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await Facts.Access.ListTokensAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_view_has_a_beginning_then_an_end_and_is_forgotten_after_its_time()
    {
        var view = new PositionView { Id = Guid.NewGuid(), Store = new("bakery"), Who = "ada", Origin = "private", BeganAt = Sample.Noon };
        await Facts.Access.BeginViewAsync(view);
        Assert.Equal([view], await ViewsAsync("bakery"));

        await Facts.Access.EndViewAsync(view.Id, Sample.Noon.AddMinutes(5));
        Assert.Equal([view with { EndedAt = Sample.Noon.AddMinutes(5) }], await ViewsAsync("bakery"));
        Assert.Empty(await ViewsAsync("kiosk"));

        Facts.Clock.Advance(new FactOptions().KeepAccessLog + TimeSpan.FromMinutes(6));
        Assert.Equal(1, await Facts.Upkeep.RunOnceAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await ViewsAsync("bakery"));
    }

    [Fact]
    public async Task Keys_are_kept_in_order_and_once()
    {
        await Facts.Access.AddProtectionKeyAsync("b", "<b/>");
        await Facts.Access.AddProtectionKeyAsync("a", "<a/>");
        await Facts.Access.AddProtectionKeyAsync("a", "<other/>");

        Assert.Equal(["<a/>", "<b/>"], await Facts.Access.ListProtectionKeysAsync(TestContext.Current.CancellationToken));
    }

    private Task<IReadOnlyList<PositionView>> ViewsAsync(string store) =>
        Facts.Access.ListViewsAsync(new(store), Sample.Noon.AddDays(-1), TestContext.Current.CancellationToken);
}
