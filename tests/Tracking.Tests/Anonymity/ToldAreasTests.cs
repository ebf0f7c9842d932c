using StoreTracking.Tracking.Anonymity;

namespace StoreTracking.Tracking.Tests.Anonymity;

public sealed class ToldAreasTests
{
    private const int Fewest = 5;

    [Theory]
    [InlineData(5, 0, true)]
    [InlineData(4, 6, false)]
    [InlineData(5, 1, false)]
    [InlineData(5, 4, false)]
    [InlineData(5, 5, true)]
    public void What_is_left_of_the_store_beside_a_zone_is_nobody_or_a_crowd(int inside, int beside, bool isTold)
    {
        var areas = new ToldAreas(1, Fewest);
        Add(areas, inside, 0);
        Add(areas, beside);

        Assert.Equal([isTold], areas.Decide().ToArray());
    }

    [Theory]
    [InlineData(5, 5, 5, true)]
    [InlineData(4, 5, 5, false)]
    [InlineData(0, 5, 5, true)]
    [InlineData(5, 5, 3, false)]
    [InlineData(5, 5, 0, true)]
    public void Of_two_zones_that_overlap_the_later_is_withheld_where_a_part_is_of_few(int common, int first, int second, bool isTold)
    {
        var areas = new ToldAreas(2, Fewest);
        Add(areas, common, 0, 1);
        Add(areas, first, 0);
        Add(areas, second, 1);
        Add(areas, 20);

        Assert.Equal([true, isTold], areas.Decide().ToArray());
    }

    [Fact]
    public void What_is_left_beside_all_zones_together_is_a_crowd()
    {
        var areas = new ToldAreas(2, Fewest);
        Add(areas, 8, 0);
        Add(areas, 8, 1);
        Add(areas, 2);

        Assert.Equal([true, false], areas.Decide().ToArray());
    }

    [Fact]
    public void Whatever_the_crowd_no_part_that_two_figures_leave_over_is_of_few()
    {
        const int Areas = 4;
        var (told, sets) = (0, 0);
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var fewest = 5 + random.Next(3);
            var areas = new ToldAreas(Areas, fewest);
            var people = Enumerable.Range(0, random.Next(60)).Select(_ => Enumerable.Range(0, Areas).Where(area => random.NextDouble() < 0.1 + (0.2 * area)).ToArray()).ToArray();
            foreach (var person in people)
            {
                areas.Add(person);
            }

            var open = areas.Decide().ToArray().Index().Where(static area => area.Item).Select(static area => area.Index).ToArray();
            told += open.Length;
            foreach (var area in open)
            {
                Examine(people, person => person.Contains(area));
                Examine(people, person => !person.Contains(area));
                foreach (var other in open)
                {
                    Examine(people, person => person.Contains(area) && !person.Contains(other));
                    Examine(people, person => person.Contains(area) && person.Contains(other));
                }
            }

            Examine(open.Length > 0 ? people : [], person => !open.Any(person.Contains));

            void Examine(int[][] all, Func<int[], bool> isIn)
            {
                sets++;
                var count = all.Count(isIn);
                Assert.True(count == 0 || count >= fewest, $"Seed {seed}: {count} people are left over, fewer than {fewest}.");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{told} areas told, {sets} sets examined.");
        Assert.InRange(told, 500, int.MaxValue);
    }

    private static void Add(ToldAreas areas, int people, params int[] inside)
    {
        for (var i = 0; i < people; i++)
        {
            areas.Add(inside);
        }
    }
}
