using LabourSim.Experiments.Files;
using LabourSim.Experiments.Input;

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

    [Fact]
    public void A_link_is_followed_a_dangling_one_refused_and_a_device_stays_a_device()
    {
        File.WriteAllText(_place["real.svg"], "old");
        File.CreateSymbolicLink(_place["x.svg"], _place["real.svg"]);
        Write("new");
        File.ReadAllText(_place["real.svg"]).ShouldBe("new");
        new FileInfo(_place["x.svg"]).LinkTarget.ShouldBe(_place["real.svg"]);
        File.Delete(_place["real.svg"]);
        Should.Throw<InputException>(() => Write("lost")).Message.ShouldContain("which is not there");
        _place.Names.ShouldBe(["x.svg"]);
        if (OperatingSystem.IsLinux())
        {
            Should.Throw<InputException>(() => WholeFile.Write("/dev/full", stream => stream.Write("x"u8), Refused)).Message.ShouldContain("space");
            WholeFile.Write("/dev/null", stream => stream.Write("x"u8), Refused);
            new FileInfo("/dev/null").Length.ShouldBe(0);
        }
    }

    // A killed writer leaves its file without a holder.
    [Fact]
    public void What_a_killed_writer_left_is_removed_by_the_next()
    {
        File.WriteAllText(_place["x.svg.tmp-laboursim-01234567"], "half");
        File.WriteAllText(_place["x.svg.tmp-mine"], "precious");
        Write("new");
        _place.Names.ShouldBe(["x.svg", "x.svg.tmp-mine"]);
    }

    private void Write(string text) => WholeFile.Write(_place["x.svg"], stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)), Refused);

    private static InputException Refused(Exception e) => new(e.Message, e);
}
