namespace StoreTracking.Silo.Hosting;

/// <summary>Where data is kept where nobody says.</summary>
internal static class DataFolders
{
    /// <summary>
    /// The full path of the named folder, or of <c>storetracking</c> among the user's data (on Linux
    /// <c>$XDG_DATA_HOME</c>, or <c>~/.local/share</c>); null where the user has none.
    /// </summary>
    public static string? Resolve(string? named)
    {
        if (named is not null)
        {
            return named.Length > 0 ? Path.GetFullPath(named) : null;
        }

        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length > 0 ? Path.Combine(data, "storetracking") : null;
    }
}
