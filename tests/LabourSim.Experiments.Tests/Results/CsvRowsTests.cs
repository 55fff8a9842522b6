using System.Text;
using LabourSim.Experiments.Files;

namespace LabourSim.Experiments.Tests.Results;

public sealed class CsvRowsTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("상납", "상납")]
    public void Text_is_quoted_where_it_must_be(string text, string written) =>
        Write(csv => csv.Text(text).Text("x").End()).ShouldBe($"{written},x\n");

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1.0 / 3, "0.3333333333")]
    [InlineData(123456789012.0, "1.23456789E+11")]
    [InlineData(-1234567.5, "-1234567.5")]
    [InlineData(1e-7, "1E-07")]
    [InlineData(-0.0, "0")]
    [InlineData(double.NaN, "")]
    [InlineData(double.PositiveInfinity, "")]
    public void Reals_have_up_to_ten_digits_and_undefined_ones_are_empty(double value, string written) =>
        Write(csv => csv.Number(value).Number(1L).End()).ShouldBe($"{written},1\n");

    [Fact]
    public void Whole_numbers_single_precision_and_flags() =>
        Write(csv => csv.Number(long.MinValue).Number(0.1f).Flag(true).Flag(false).End()).ShouldBe("-9223372036854775808,0.1,true,false\n");

    [Fact]
    public void The_stream_stays_open_and_starts_without_a_mark()
    {
        using MemoryStream stream = new();
        using (CsvRows csv = new(stream))
        {
            csv.Row("a", "b");
        }

        using (CsvRows csv = new(stream))
        {
            csv.Row("1", "2");
        }

        stream.ToArray().ShouldBe("a,b\n1,2\n"u8.ToArray());
    }

    private static string Write(Action<CsvRows> write)
    {
        using MemoryStream stream = new();
        using (CsvRows csv = new(stream))
        {
            write(csv);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
