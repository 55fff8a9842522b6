using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using LabourSim.Population;

namespace LabourSim.Tests.Population;

/// <summary>Whoever adds a column must also grow, move and clear it.</summary>
public class WorkersTests
{
    private static readonly FieldInfo[] Columns = [.. typeof(Workers).GetFields().Where(f => f.FieldType.IsArray)];

    [Fact]
    public void Grow_KeepsWhatIsThere()
    {
        Workers workers = Filled();
        object[] before = Row(workers, 3);
        workers.Grow(500);

        Columns.ShouldAllBe(c => ((Array)c.GetValue(workers)!).Length == 500);
        workers.Capacity.ShouldBe(500);
        Row(workers, 3).ShouldBe(before);
    }

    [Fact]
    public void Move_TakesEveryColumnAlongAndLeavesNothing()
    {
        Workers workers = Filled();
        object[] person = Row(workers, 3);
        workers.Clear(7);
        workers.Move(3, 7);

        Row(workers, 7).ShouldBe(person);
        Row(workers, 3).ShouldAllBe(value => Convert.ToDouble(value, CultureInfo.InvariantCulture) == 0);
        Row(workers, 4).ShouldAllBe(value => Convert.ToDouble(value, CultureInfo.InvariantCulture) != 0);
    }

    [Fact]
    public void Clear_EmptiesEveryColumn()
    {
        Workers workers = Filled();
        workers.Clear(3);

        Row(workers, 3).ShouldAllBe(value => Convert.ToDouble(value, CultureInfo.InvariantCulture) == 0);
        Row(workers, 2).ShouldAllBe(value => Convert.ToDouble(value, CultureInfo.InvariantCulture) != 0);
    }

    [Fact]
    public void BytesPerSlot_AreThoseOfTheColumns()
    {
        Columns.Sum(c => Marshal.SizeOf(c.FieldType.GetElementType()!)).ShouldBe(Workers.BytesPerSlot);
        Workers.BytesPerSlot.ShouldBeLessThanOrEqualTo(160);
    }

    private static Workers Filled()
    {
        Workers workers = new();
        workers.Grow(10);
        for (int c = 0; c < Columns.Length; c++)
        {
            var column = (Array)Columns[c].GetValue(workers)!;
            for (int i = 0; i < column.Length; i++)
            {
                column.SetValue(Convert.ChangeType(1 + c + i, column.GetType().GetElementType()!, CultureInfo.InvariantCulture), i);
            }
        }

        return workers;
    }

    private static object[] Row(Workers workers, int i) => [.. Columns.Select(c => ((Array)c.GetValue(workers)!).GetValue(i)!)];
}
