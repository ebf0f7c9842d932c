using StoreTracking.Silo.Hosting;

namespace StoreTracking.Silo.Tests.Hosting;

public sealed class SiloSettingsTests
{
    private static readonly SiloSettings Right = new() { Url = "http://127.0.0.1:5080", DataFolder = "data" };

    [Fact]
    public void Facts_are_kept_in_the_named_folder_for_the_default_times()
    {
        Assert.Empty(Right.Check());
        Assert.Equal(Path.GetFullPath("data"), Right.Facts.Folder);
        Assert.Equal((90, 1096), (Right.FactDays, Right.HourDays));
    }

    [Fact]
    public void Nothing_is_kept_where_nothing_is_to_be_kept() =>
        Assert.Null((Right with { DataFolder = null, KeepsNothing = true }).Facts.Folder);

    [Fact]
    public void A_folder_for_what_is_not_kept_is_a_mistake() => Expect(
        Right with { KeepsNothing = true },
        "--no-data: it says that nothing is kept, and --data names a folder to keep it in; leave one of them out.");

    [Theory]
    [InlineData(0)]
    [InlineData(3661)]
    public void Days_out_of_range_are_a_mistake(int days) => Expect(
        Right with { FactDays = days, HourDays = 36600 }, $"--keep-facts: {days} is out of range; expected 1 to 3660 days.");

    [Theory]
    [InlineData(89)]
    [InlineData(36601)]
    public void Hours_are_kept_no_shorter_than_facts(int days) => Expect(
        Right with { HourDays = days },
        $"--keep-hours: {days} is out of range; expected at least the 90 days of --keep-facts, and at most 36600.");

    private static void Expect(SiloSettings settings, string sentence) =>
        Assert.Equal(sentence, Assert.Single(settings.Check()).ToString());
}
