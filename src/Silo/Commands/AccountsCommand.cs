using System.CommandLine;
using StoreTracking.LiveHub;

namespace StoreTracking.Silo.Commands;

/// <summary><c>accounts</c>: who may sign in. A silo may run meanwhile; it knows within two seconds.</summary>
internal static class AccountsCommand
{
    public static Command Make()
    {
        var data = AccessCommands.Data();
        var name = new Argument<string>("name") { Description = "The name to sign in with." };
        var role = new Option<string>("--role")
        {
            Description = "viewer (numbers), operator (also single people's positions, alerts), administrator (also set-up and access).",
            Required = true,
        };
        var stores = AccessCommands.Stores("The ids of the stores that a viewer may see; may be repeated. Default: all.");
        var add = new Command("add", "Make an account; the password is read from the terminal, or from standard input.") { name, role, stores, data };
        add.SetChange(data, async (parsed, kept, _) =>
            await AccessChanges.AddAccountAsync(
                kept, parsed.GetValue(name)!, PasswordPrompt.Read(parsed.InvocationConfiguration), parsed.GetValue(role)!,
                parsed.GetValue(stores) ?? [], TimeProvider.System.GetUtcNow()));
        var password = new Command("password", "Set an account's password, which signs it out everywhere.") { name, data };
        password.SetChange(data, async (parsed, kept, _) =>
            await AccessChanges.SetPasswordAsync(kept, parsed.GetValue(name)!, PasswordPrompt.Read(parsed.InvocationConfiguration)));
        var remove = new Command("remove", "Remove an account.") { name, data };
        remove.SetChange(data, (parsed, kept, _) =>
            AccessChanges.RemoveAccountAsync(kept, parsed.GetValue(name)!));
        var list = new Command("list", "List the accounts.") { data };
        list.SetChange(data, async (parsed, kept, cancellation) =>
        {
            foreach (var account in await kept.ListAccountsAsync(cancellation))
            {
                parsed.InvocationConfiguration.Output.WriteLine($"{account.Name}  {account.Role}  stores {account.Stores}");
            }

            return null;
        });
        return new Command("accounts", "Who may sign in (docs/access.md).") { add, list, password, remove };
    }
}
