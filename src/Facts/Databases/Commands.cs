using System.Data.Common;

namespace StoreTracking.Facts.Databases;

/// <summary>Runs SQL with named parameters.</summary>
internal static class Commands
{
    /// <summary>Runs a statement and returns how many rows it changed.</summary>
    public static async Task<int> ExecuteAsync(
        this DbConnection connection, DbTransaction? transaction, string sql, CancellationToken cancellation,
        params (string Name, object Value)[] parameters)
    {
        await using var command = Make(connection, sql, parameters);
        command.Transaction = transaction;
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Reads all rows of a query.</summary>
    public static Task<IReadOnlyList<T>> QueryAsync<T>(
        this DbConnection connection, string sql, Func<DbDataReader, T> read, CancellationToken cancellation,
        params (string Name, object Value)[] parameters) => connection.QueryAsync(null, sql, read, cancellation, parameters);

    /// <summary>Reads all rows of a query within a transaction.</summary>
    public static async Task<IReadOnlyList<T>> QueryAsync<T>(
        this DbConnection connection, DbTransaction? transaction, string sql, Func<DbDataReader, T> read,
        CancellationToken cancellation, params (string Name, object Value)[] parameters)
    {
        await using var command = Make(connection, sql, parameters);
        command.Transaction = transaction;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static DbCommand Make(DbConnection connection, string sql, (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
