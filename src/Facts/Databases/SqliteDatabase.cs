using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace StoreTracking.Facts.Databases;

/// <summary>One SQLite file, or none: without a folder, a database in memory that ends with the process.</summary>
/// <remarks>
/// The write-ahead log lets readers and the writer go on beside each other. Every commit waits for the disk
/// (<c>synchronous=FULL</c>), so that it outlasts a power cut and not only the process. Deleted rows are overwritten with
/// zeros (<c>secure_delete</c>).
/// </remarks>
internal sealed class SqliteDatabase : FactDatabase
{
    /// <summary>The file's name in the data folder.</summary>
    public const string FileName = "facts.db";

    // The first takes effect only in an empty file, before anything else is written.
    private const string Settings =
        "PRAGMA auto_vacuum=INCREMENTAL; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;";

    private static int _lastMemory;

    private readonly string? _path;
    private readonly string _connectionString;
    private readonly SqliteUse _use;
    private readonly FileStream? _lock;
    private readonly SqliteConnection? _alive;

    /// <summary>Takes the database of a folder, which is made where there is none.</summary>
    /// <param name="folder">The folder; none for a database in memory.</param>
    /// <param name="use">What for.</param>
    /// <exception cref="FactDatabaseException">The folder cannot be used, or another silo is using it.</exception>
    public SqliteDatabase(string? folder, SqliteUse use = SqliteUse.Silo)
    {
        _use = use;
        if (folder is null)
        {
            _connectionString = $"Data Source=file:/facts-{Interlocked.Increment(ref _lastMemory)}?vfs=memdb";
            _alive = new(_connectionString);
            _alive.Open();
            return;
        }

        _path = Path.Combine(folder, FileName);
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = _path,
            Mode = use == SqliteUse.Look ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
        }.ToString();
        if (use != SqliteUse.Look)
        {
            TryMakeFolder(folder);
        }

        if (use == SqliteUse.Silo)
        {
            _lock = Lock(folder);
        }
    }

    /// <inheritdoc />
    public override string Description => _path is null ? "in memory, gone with the process" : $"SQLite, {_path}";

    /// <inheritdoc />
    public override async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            if (_path is not null && _use != SqliteUse.Look)
            {
                await connection.ExecuteAsync(null, Settings, cancellation);
            }

            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // A transaction takes the only lock for writing when it begins.
    /// <inheritdoc />
    public override Task LockSchemaAsync(DbTransaction transaction, CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc />
    public override async Task CheckAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        var found = await connection.QueryAsync("PRAGMA quick_check(1)", static row => row.GetString(0), cancellation);
        if (found is not ["ok"])
        {
            throw Explain(new InvalidDataException($"it is damaged ({string.Join("; ", found)})"));
        }
    }

    /// <inheritdoc />
    public override async Task CompactAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await connection.QueryAsync("PRAGMA incremental_vacuum", static _ => 0, cancellation);

        // The log still holds pages as they were; emptied, it holds nothing.
        await connection.QueryAsync("PRAGMA wal_checkpoint(TRUNCATE)", static _ => 0, cancellation);
    }

    /// <inheritdoc />
    public override FactDatabaseException Explain(Exception error) => error as FactDatabaseException ?? new(
        $"--data: the database {_path} cannot be used: {Reason(error)}; expected a folder that this user may write to, "
        + $"with a sound {FileName} or none.",
        error);

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        if (_alive is not null)
        {
            await _alive.DisposeAsync();
        }

        using (var connection = new SqliteConnection(_connectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        if (_lock is not null)
        {
            await _lock.DisposeAsync();
        }
    }

    private static string Reason(Exception error) => error is SqliteException { SqliteErrorCode: 11 or 26 }
        ? "it is not a database, or damaged"
        : error.Message.TrimEnd('.');

    private void TryMakeFolder(string folder)
    {
        try
        {
            MakeFolder(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Explain(error);
        }
    }

    private FileStream Lock(string folder)
    {
        try
        {
            return new(Path.Combine(folder, "facts.lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (UnauthorizedAccessException error)
        {
            throw Explain(error);
        }
        catch (IOException error)
        {
            throw new FactDatabaseException($"--data: the folder {folder} is in use by another silo; end it, or name another folder.", error);
        }
    }

    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
