using LabourSim.Experiments.Results;
using LabourSim.Experiments.Scenarios;

namespace LabourSim.Experiments.Tests.Results;

public sealed class WholeFileTests : IDisposable
{
    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_file_is_replaced_and_what_lies_beside_it_is_not_touched()
    {
        File.WriteAllText(_place["x.svg"], "old");
        File.WriteAllText(_place["x.svg.new"], "the user's own");

        Write("new");

        File.ReadAllText(_place["x.svg"]).ShouldBe("new");
        File.ReadAllText(_place["x.svg.new"]).ShouldBe("the user's own");
        _place.Names.ShouldBe(["x.svg", "x.svg.new"]);
    }

    [Fact]
    public void Two_writers_of_one_file_do_not_meet()
    {
        WholeFile.Write(_place["x.svg"], stream =>
        {
            stream.Write("slow"u8);
            Write("quick");
            File.ReadAllText(_place["x.svg"]).ShouldBe("quick");
        }, Refused);

        File.ReadAllText(_place["x.svg"]).ShouldBe("slow");
        _place.Names.ShouldBe(["x.svg"]);
    }

    [Fact]
    public void A_writer_that_fails_leaves_the_earlier_file_and_nothing_else()
    {
        Write("earlier");

        Should.Throw<InputException>(() => WholeFile.Write(_place["x.svg"], stream =>
        {
            stream.Write("half"u8);
            throw new IOException("no space left");
        }, Refused)).Message.ShouldBe("no space left");

        File.ReadAllText(_place["x.svg"]).ShouldBe("earlier");
        _place.Names.ShouldBe(["x.svg"]);
    }

    private void Write(string text) => WholeFile.Write(_place["x.svg"], stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)), Refused);

    private static InputException Refused(Exception e) => new(e.Message, e);
}
