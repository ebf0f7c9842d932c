using System.CommandLine;
using System.Text;

namespace StoreTracking.Silo.Commands;

/// <summary>Reads a password: from the terminal without showing it, or the first line of standard input.</summary>
internal static class PasswordPrompt
{
    public static string Read(InvocationConfiguration console)
    {
        if (Console.IsInputRedirected)
        {
            return Console.In.ReadLine() ?? "";
        }

        console.Error.Write("Password: ");
        var password = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                password.Length = Math.Max(0, password.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                password.Append(key.KeyChar);
            }
        }

        console.Error.WriteLine();
        return password.ToString();
    }
}
