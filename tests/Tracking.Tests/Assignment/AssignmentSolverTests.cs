using StoreTracking.Tracking.Assignment;

namespace StoreTracking.Tracking.Tests.Assignment;

public sealed class AssignmentSolverTests
{
    [Fact]
    public void No_rows_need_no_columns() => new AssignmentSolver().Solve([], 0, []);

    [Fact]
    public void Fewer_columns_than_rows_are_refused() =>
        Assert.Throws<ArgumentException>(() => new AssignmentSolver().Solve([1, 2], 1, new int[2]));

    [Fact]
    public void The_least_sum_wins_over_the_least_cost()
    {
        var columns = new int[2];
        new AssignmentSolver().Solve([1, 2, 2, 9], 2, columns);

        Assert.Equal([1, 0], columns);
    }

    [Fact]
    public void Random_problems_cost_as_little_as_by_trying_everything()
    {
        var random = new Random(11);
        var solver = new AssignmentSolver();
        for (var round = 0; round < 2000; round++)
        {
            var rows = random.Next(1, 6);
            var columns = rows + random.Next(0, 3);
            var costs = Enumerable.Range(0, rows * columns).Select(_ => Math.Round((random.NextDouble() * 20) - 10, 1)).ToArray();
            var solution = new int[rows];
            solver.Solve(costs, columns, solution);

            Assert.Equal(rows, solution.Distinct().Count());
            Assert.Equal(LeastCost(costs, columns, row: 0, used: 0), solution.Select((column, row) => costs[(row * columns) + column]).Sum(), 9);
        }
    }

    private static double LeastCost(double[] costs, int columns, int row, int used)
    {
        if (row * columns == costs.Length)
        {
            return 0;
        }

        var least = double.PositiveInfinity;
        for (var column = 0; column < columns; column++)
        {
            if ((used & (1 << column)) == 0)
            {
                least = Math.Min(least, costs[(row * columns) + column] + LeastCost(costs, columns, row + 1, used | (1 << column)));
            }
        }

        return least;
    }
}
