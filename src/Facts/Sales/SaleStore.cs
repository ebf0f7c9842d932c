using System.Data.Common;
using System.Runtime.InteropServices;
using StoreTracking.Facts.Databases;
using StoreTracking.Facts.Writing;

namespace StoreTracking.Facts.Sales;

/// <summary>Keeps transactions in a database, and adds those that are new to their hours in the same commit.</summary>
internal sealed class SaleStore(FactDatabase database, CommitQueue queue) : ISaleStore
{
    // One statement for so many rows, so that an upload holds up the other facts only shortly.
    private const int RowsAtOnce = 200;

    private const decimal Unit = 10_000m;

    private const string Hour =
        """
        INSERT INTO sale_hours (store, hour, transactions, amount) VALUES (@store, @hour, @transactions, @amount)
        ON CONFLICT (store, hour) DO UPDATE SET
            transactions = sale_hours.transactions + excluded.transactions, amount = sale_hours.amount + excluded.amount
        """;

    private const string Hours =
        "SELECT hour, transactions, amount FROM sale_hours WHERE store = @store AND hour >= @from AND hour < @to ORDER BY hour";

    /// <inheritdoc />
    public Task<int> AppendAsync(StoreId store, IReadOnlyList<Sale> sales)
    {
        var numbered = Number(sales);
        return queue.RunAsync(async transaction =>
        {
            var hours = new Dictionary<DateTimeOffset, (int Transactions, long Amount)>();
            var added = 0;
            foreach (var rows in numbered.Chunk(RowsAtOnce))
            {
                foreach (var index in await InsertAsync(transaction, store, rows))
                {
                    var sale = rows[index].Sale;
                    ref var hour = ref CollectionsMarshal.GetValueRefOrAddDefault(hours, sale.Hour, out _);
                    hour = (hour.Transactions + (sale.Amount >= 0 ? 1 : 0), hour.Amount + Units(sale.Amount));
                    added++;
                }
            }

            foreach (var (hour, sum) in hours)
            {
                await transaction.Connection!.ExecuteAsync(
                    transaction, Hour, CancellationToken.None, ("store", store.Value), ("hour", hour.ToUnixTimeMilliseconds()),
                    ("transactions", sum.Transactions), ("amount", sum.Amount));
            }

            return added;
        });
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<SaleHour>> ReadHoursAsync(
        StoreId store, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QueryAsync(
            Hours,
            static row => new SaleHour(
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), row.GetInt32(1), row.GetInt64(2) / Unit),
            cancellation,
            ("store", store.Value), ("from", from.ToUnixTimeMilliseconds()), ("to", to.ToUnixTimeMilliseconds()));
    }

    private static long Units(decimal amount) => (long)decimal.Round(amount * Unit);

    private static List<(Sale Sale, int Occurrence)> Number(IReadOnlyList<Sale> sales)
    {
        var seen = new Dictionary<(long At, string Till, long Amount), int>();
        var numbered = new List<(Sale, int)>(sales.Count);
        foreach (var sale in sales)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(
                seen, (sale.At.ToUnixTimeMilliseconds(), sale.Till, Units(sale.Amount)), out _);
            numbered.Add((sale, ++count));
        }

        return numbered;
    }

    /// <summary>Inserts rows; what comes back are the indices of those that were new.</summary>
    private static async Task<IEnumerable<int>> InsertAsync(DbTransaction transaction, StoreId store, (Sale Sale, int Occurrence)[] rows)
    {
        var values = new List<(string, object)> { ("store", store.Value) };
        var indices = new Dictionary<(long, string, long, long), int>(rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            var (sale, occurrence) = rows[i];
            var (at, amount) = (sale.At.ToUnixTimeMilliseconds(), Units(sale.Amount));
            values.AddRange([($"at{i}", at), ($"till{i}", sale.Till), ($"amount{i}", amount), ($"nth{i}", occurrence)]);
            indices.Add((at, sale.Till, amount, occurrence), i);
        }

        var sql = "INSERT INTO transactions (store, at, till, amount, occurrence) VALUES "
            + string.Join(", ", rows.Select(static (_, i) => $"(@store, @at{i}, @till{i}, @amount{i}, @nth{i})"))
            + " ON CONFLICT (store, at, till, amount, occurrence) DO NOTHING RETURNING at, till, amount, occurrence";
        var added = await transaction.Connection!.QueryAsync(
            transaction, sql, static row => (row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3)), CancellationToken.None, [.. values]);
        return added.Select(key => indices[key]);
    }
}
