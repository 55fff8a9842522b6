using FsCheck;
using FsCheck.Fluent;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Store;
using Microsoft.Data.Sqlite;

namespace LabourSim.Experiments.Tests.Store;

/// <summary>However a file is damaged, reading it gives what was written or says that it cannot; never other numbers, never another error.</summary>
public sealed class DamagedStoreTests : IDisposable
{
    private readonly Files _files = new Files().Filled();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AnEmptyFile_AndADatabaseOfAnotherProgram_AreNamedAsThat(bool foreign)
    {
        string path = $"{_files.Path}.other";
        File.WriteAllBytes(path, []);
        if (foreign)
        {
            using Microsoft.Data.Sqlite.SqliteConnection other = new($"Data Source={path};Pooling=False");
            other.Open();
            using Microsoft.Data.Sqlite.SqliteCommand make = other.CreateCommand();
            make.CommandText = "CREATE TABLE songs(name TEXT)";
            make.ExecuteNonQuery();
        }

        byte[] before = File.ReadAllBytes(path);
        string expected = $"{path}: results: empty, or another program's: expected a file that laboursim wrote; move it away to begin anew";
        Should.Throw<InputException>(() => RunStore.Read(path)).Message.ShouldBe(expected);
        Should.Throw<InputException>(() => RunStore.Write(path, Files.Identity).Dispose()).Message.ShouldBe(expected);
        File.ReadAllBytes(path).ShouldBe(before);
    }

    [Fact]
    public void FlippedBits_AreHarmlessOrNoticed()
    {
        byte[] whole = File.ReadAllBytes(_files.Path);
        string sound = string.Join('\n', Files.Runs.Select(Files.Line));
        int noticed = 0;

        Prop.ForAll(Arb.From(from flips in Gen.Choose(1, 3) from places in Gen.ArrayOf(Gen.Choose(0, whole.Length * 8 - 1), flips) select places), places =>
        {
            byte[] bytes = [.. whole];
            foreach (int place in places)
            {
                bytes[place / 8] ^= (byte)(1 << place % 8);
            }

            string? content = ContentOf(bytes);
            if (content is null)
            {
                noticed++;
            }
            else
            {
                content.ShouldBe(sound);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

        // Much of a small file is empty room: some four flips in a hundred meet something that matters. That none of 400 does
        // has a chance below one in a million; then the test would have shown nothing.
        noticed.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void CutFiles_AreNoticed()
    {
        byte[] whole = File.ReadAllBytes(_files.Path);

        Prop.ForAll(Arb.From(Gen.Choose(0, whole.Length - 1)), length => ContentOf(whole[..length]).ShouldBeNull()).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Theory]
    [InlineData("UPDATE value SET value = value * (1 + 1e-15) WHERE run = 7")]
    [InlineData("UPDATE value SET value = 'much' WHERE run = 7 AND measure = 0")]
    [InlineData("UPDATE value SET value = NULL WHERE run = 7 AND measure = 0")]
    [InlineData("UPDATE value SET measure = 9 WHERE run = 7 AND measure = 1")]
    [InlineData("UPDATE value SET run = 1 WHERE run = 7")]
    [InlineData("DELETE FROM value WHERE run = 7")]
    [InlineData("UPDATE run SET run = 8 WHERE run = 7")]
    [InlineData("UPDATE run SET seconds = 4 WHERE run = 7")]
    [InlineData("UPDATE run SET status = 'done' WHERE run = 1")]
    [InlineData("UPDATE run SET status = 'failed' WHERE run = 7")]
    [InlineData("UPDATE run SET cause = 'another' WHERE run = 1")]
    [InlineData("DROP TABLE value")]
    public void ChangesByHand_AreNoticed(string sql)
    {
        using (SqliteConnection connection = new($"Data Source={_files.Path};Pooling=False;Foreign Keys=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        ContentOf(File.ReadAllBytes(_files.Path)).ShouldBeNull();
    }

    /// <summary>What a file with these bytes holds; null when it is refused.</summary>
    private static string? ContentOf(byte[] bytes)
    {
        using Files place = new();
        File.WriteAllBytes(place.Path, bytes);
        try
        {
            using RunStore store = RunStore.Read(place.Path);
            store.Check(Files.Identity);
            return Files.Content(store);
        }
        catch (InputException e)
        {
            e.Message.ShouldStartWith(place.Path);
            e.Message.ShouldNotContain("\n");
            return null;
        }
    }
}
