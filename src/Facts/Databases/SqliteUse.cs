namespace StoreTracking.Facts.Databases;

/// <summary>What a process does with a SQLite database.</summary>
internal enum SqliteUse
{
    /// <summary>It is the one silo that keeps its facts there.</summary>
    Silo,

    /// <summary>It only looks, beside a silo or without one: nothing is made.</summary>
    Look,

    /// <summary>It writes a little, beside a silo or without one; each waits for the other.</summary>
    Beside,
}
