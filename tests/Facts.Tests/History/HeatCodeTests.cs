using System.Collections.Immutable;
using StoreTracking.Facts.History;

namespace StoreTracking.Facts.Tests;

public sealed class HeatCodeTests
{
    [Fact]
    public void Nobody_takes_no_room()
    {
        Assert.Empty(HeatCode.Write([]));
        Assert.Empty(HeatCode.Read([]));
    }

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(127, 12.7)]
    [InlineData(128, 12.8)]
    [InlineData(64_000_000, 3_600_000)]
    public void A_cell_is_read_as_it_was_written(int cell, double seconds) =>
        Assert.Equal([Cell(cell, seconds)], HeatCode.Read(HeatCode.Write([Cell(cell, seconds)])));

    [Fact]
    public void Cells_are_read_by_number_and_to_a_tenth_of_a_second()
    {
        var read = HeatCode.Read(HeatCode.Write([Cell(300, 2.04), Cell(2, 0.26), Cell(3, 1)]));

        Assert.Equal([Cell(2, 0.3), Cell(3, 1), Cell(300, 2)], read);
    }

    [Fact]
    public void Many_cells_take_about_three_bytes_each()
    {
        var random = new Random(1);
        ImmutableArray<HeatmapCell> cells =
            [.. Enumerable.Range(0, 20_000).Where(_ => random.Next(3) == 0).Select(cell => Cell(cell, Math.Round(random.NextDouble() * 100, 1)))];

        var bytes = HeatCode.Write(cells);

        Assert.Equal(cells, HeatCode.Read(bytes));
        Assert.InRange(bytes.Length, 2 * cells.Length, 3 * cells.Length);
    }

    [Fact]
    public void Bytes_that_end_within_a_number_are_refused() =>
        Assert.Throws<InvalidDataException>(() => HeatCode.Read([1, 0x80]));

    private static HeatmapCell Cell(int cell, double seconds) => new() { Cell = cell, Seconds = seconds };
}
