namespace StoreTracking.Facts.Tests;

/// <summary>What holds of transactions in any database.</summary>
public abstract class SaleContract : DatabaseContract
{
    [Fact]
    public async Task Transactions_add_up_by_the_hour_and_refunds_lower_the_amount_alone()
    {
        await AppendAsync(Sample.Sale(1, 10.25m), Sample.Sale(59, 4.5m, "2"), Sample.Sale(60, 7), Sample.Sale(61, -2.75m), Sample.Sale(62, 0));

        Assert.Equal([new(Sample.Noon, 2, 14.75m), new(Sample.Noon.AddHours(1), 2, 4.25m)], await HoursAsync());
    }

    [Fact]
    public async Task An_upload_that_is_handed_in_again_counts_once()
    {
        Sale[] upload = [Sample.Sale(1, 10), Sample.Sale(1, 10), Sample.Sale(2, 5)];
        Assert.Equal(3, await AppendAsync(upload));

        Assert.Equal(0, await AppendAsync(upload));

        Assert.Equal([new(Sample.Noon, 3, 25)], await HoursAsync());
    }

    [Fact]
    public async Task Of_an_upload_that_holds_another_one_only_the_rest_is_new()
    {
        await AppendAsync(Sample.Sale(1, 10), Sample.Sale(2, 5));

        Assert.Equal(2, await AppendAsync(Sample.Sale(2, 5), Sample.Sale(1, 10), Sample.Sale(3, 1), Sample.Sale(1, 10)));

        Assert.Equal([new(Sample.Noon, 4, 26)], await HoursAsync());
    }

    [Theory]
    [InlineData(1.0001, "1", 0)]
    [InlineData(1, "2", 0)]
    [InlineData(1, "1", 1)]
    public async Task What_differs_in_amount_till_or_time_is_another_transaction(double amount, string till, double milliseconds)
    {
        await AppendAsync(Sample.Sale(1, 1));

        Assert.Equal(1, await AppendAsync(Sample.Sale(1, (decimal)amount, till) with { At = Sample.Noon.AddMinutes(1).AddMilliseconds(milliseconds) }));
    }

    [Fact]
    public async Task Stores_have_transactions_of_their_own()
    {
        await AppendAsync(Sample.Sale(1, 1));
        Assert.Equal(1, await Facts.Sales.AppendAsync(new("station"), [Sample.Sale(1, 1)]));

        Assert.Equal([new(Sample.Noon, 1, 1)], await HoursAsync());
    }

    [Fact]
    public async Task A_large_upload_is_kept_whole()
    {
        var upload = Enumerable.Range(0, 1001).Select(static index => Sample.Sale(index / 1000.0, 1)).ToArray();

        Assert.Equal(upload.Length, await AppendAsync(upload));

        Assert.Equal([new(Sample.Noon, upload.Length, upload.Length)], await HoursAsync());
    }

    [Fact]
    public async Task An_upload_of_which_a_row_fails_leaves_nothing()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => AppendAsync([Sample.Sale(1, 1), Sample.Sale(2, 1) with { Till = null! }]));

        Assert.Empty(await HoursAsync());
        Assert.Equal([0], await Facts.QueryAsync("SELECT COUNT(*) FROM transactions", static row => row.GetInt64(0)));
    }

    [Fact]
    public async Task Single_transactions_are_removed_when_they_are_too_old_and_their_hours_stay()
    {
        await AppendAsync(Sample.Sale(0, 3));
        Facts.Clock.Advance(new FactOptions().KeepFacts + TimeSpan.FromMilliseconds(1));

        Assert.Equal(1, await Facts.Upkeep.RunOnceAsync(TestContext.Current.CancellationToken));

        Assert.Equal([new(Sample.Noon, 1, 3)], await HoursAsync());
    }

    private Task<int> AppendAsync(params Sale[] sales) => Facts.Sales.AppendAsync(Sample.Store, sales);

    private Task<IReadOnlyList<SaleHour>> HoursAsync() =>
        Facts.Sales.ReadHoursAsync(Sample.Store, Sample.Noon, Sample.Noon.AddDays(1), TestContext.Current.CancellationToken);
}
