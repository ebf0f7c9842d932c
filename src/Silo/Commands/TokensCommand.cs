using System.CommandLine;
using System.Globalization;
using StoreTracking.LiveHub;

namespace StoreTracking.Silo.Commands;

/// <summary><c>tokens</c>: which programs may ask. A silo may run meanwhile; it knows within two seconds.</summary>
internal static class TokensCommand
{
    public static Command Make()
    {
        var data = AccessCommands.Data();
        var name = new Argument<string>("name") { Description = "What people call it, such as the program that uses it." };
        var scopes = new Option<string[]>("--scope")
        {
            Description = "What it may do: read, signals, frames; may be repeated.", Required = true, AllowMultipleArgumentsPerToken = true,
        };
        var stores = AccessCommands.Stores("The ids of its stores; may be repeated. Default: all.");
        var days = new Option<int>("--days") { Description = "For how many days it is good.", DefaultValueFactory = _ => 365 };
        var add = new Command("add", "Make a token and print its secret, once.") { name, scopes, stores, days, data };
        add.SetChange(data, async (parsed, kept, _) =>
        {
            var (_, secret, problem) = await AccessChanges.AddTokenAsync(
                kept, parsed.GetValue(name)!, parsed.GetValue(scopes) ?? [], parsed.GetValue(stores) ?? [], parsed.GetValue(days), TimeProvider.System.GetUtcNow());
            if (problem is null)
            {
                parsed.InvocationConfiguration.Output.WriteLine(secret);
            }

            return problem;
        });
        var id = new Argument<string>("id") { Description = "The token's id, as 'tokens list' prints it." };
        var revoke = new Command("revoke", "Revoke a token.") { id, data };
        revoke.SetChange(data, async (parsed, kept, _) =>
            await kept.RemoveTokenAsync(parsed.GetValue(id)!) ? null : new("id", $"There is no token '{parsed.GetValue(id)}'."));
        var list = new Command("list", "List the tokens.") { data };
        list.SetChange(data, async (parsed, kept, cancellation) =>
        {
            foreach (var token in await kept.ListTokensAsync(cancellation))
            {
                parsed.InvocationConfiguration.Output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{token.Id}  {token.Name}  scopes {token.Scopes}  stores {token.Stores}  until {token.ExpiresAt:yyyy-MM-dd}"));
            }

            return null;
        });
        return new Command("tokens", "Which programs may ask (docs/access.md).") { add, list, revoke };
    }
}
