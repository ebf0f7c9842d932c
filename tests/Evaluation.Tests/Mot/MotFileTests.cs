using StoreTracking.Testing;
using StoreTracking.Testing.Mot;

namespace StoreTracking.Evaluation.Tests.Mot;

public sealed class MotFileTests
{
    [Fact]
    public void Every_row_is_read_in_the_order_of_the_file()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("rows.txt", "1,2,3.5,4,5,6,0.75,1,-1,-1\n2,-1,0,0,10,20,1,-1,-1,-1\n");

        Assert.Equal([new(1, 2, 3.5f, 4, 5, 6, 0.75f, 1), new(2, -1, 0, 0, 10, 20, 1, -1)], MotFile.Read(path));
    }

    [Fact]
    public void Empty_lines_and_a_missing_class_are_allowed()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal([new MotRow(1, -1, 2, 3, 4, 5, 0.5f, -1)], MotFile.Read(folder.Write("rows.txt", "\n1,-1,2,3,4,5,0.5\n\n")));
    }

    [Theory]
    [InlineData("1,2,3,4,5,6")]
    [InlineData("1,2,3,4,5,six,7")]
    public void A_line_that_is_no_row_is_named(string line)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("rows.txt", "1,-1,2,3,4,5,0.5\n" + line);

        var error = Assert.Throws<FormatException>(() => MotFile.Read(path));

        Assert.StartsWith($"{path}, line 2: '{line}' is not a MOTChallenge row", error.Message, StringComparison.Ordinal);
    }
}
