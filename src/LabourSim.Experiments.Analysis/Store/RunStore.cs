using System.Globalization;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Input;
using Microsoft.Data.Sqlite;

namespace LabourSim.Experiments.Store;

/// <summary>
/// Runs kept in one SQLite file. A run is in it whole or not at all, and once <see cref="Add"/> returns it survives a power
/// cut (write-ahead log, synchronised at every commit). One writer at a time.
/// </summary>
/// <remarks>
/// Tables: <c>meta(key, value)</c> says what the file belongs to; <c>measure(measure, id, unit)</c> names the numbers kept;
/// <c>run(run, status, seconds, cause, checksum)</c> has a row for each run that ended, status <c>done</c> or <c>failed</c>;
/// <c>value(run, measure, value)</c> has the numbers, NULL where undefined. Every run read is held against its checksum.
/// </remarks>
public sealed class RunStore : IDisposable
{
    private const string Schema = """
        CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE measure(measure INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, unit TEXT NOT NULL);
        CREATE TABLE run(run INTEGER PRIMARY KEY, status TEXT NOT NULL CHECK (status IN ('done', 'failed')), seconds REAL NOT NULL, cause TEXT,
                         checksum INTEGER NOT NULL);
        CREATE TABLE value(run INTEGER NOT NULL REFERENCES run, measure INTEGER NOT NULL REFERENCES measure, value REAL, PRIMARY KEY (run, measure)) WITHOUT ROWID;
        """;

    private const string OnePlainFile = "PRAGMA journal_mode = DELETE";

    // A reader that only looks (status) is gone in a moment; a writer waits for it, and no longer.
    private const int SecondsToWait = 5;

    private readonly SqliteConnection _connection;
    private readonly bool _writer;

    private RunStore(string path, SqliteConnection connection, bool writer)
    {
        Path = path;
        _connection = connection;
        _writer = writer;
        Dictionary<string, string> meta = new(StringComparer.Ordinal);
        foreach ((string key, string value) in Query("SELECT key, value FROM meta", r => (r.GetString(0), r.GetString(1))))
        {
            meta[key] = value;
        }

        Meta = meta;
        Measures = [.. Query("SELECT id, unit FROM measure ORDER BY measure", r => (r.GetString(0), r.GetString(1)))];
    }

    /// <summary>Path of the file.</summary>
    public string Path { get; }

    /// <summary>What the file says it belongs to.</summary>
    public IReadOnlyDictionary<string, string> Meta { get; }

    /// <summary>Numbers kept of each run, with units.</summary>
    public IReadOnlyList<(string Id, string Unit)> Measures { get; }

    /// <summary>Opens a file to write, made anew when there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="identity">What it must belong to.</param>
    /// <exception cref="InputException">It belongs to something else, is damaged, in use, or cannot be written.</exception>
    public static RunStore Write(string path, StoreIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return StoreErrors.Guard(path, () =>
        {
            if (!File.Exists(path))
            {
                Create(path, identity);
            }
            else if (!File.Exists($"{path}-wal"))
            {
                // Opening to write changes the file; what is refused is left as it was, to the byte. A log that a kill left
                // waits for the writer, who takes it in without shared memory.
                using RunStore found = Open(path, writer: false);
                found.Check(identity);
            }

            RunStore store = Open(path, writer: true);
            try
            {
                store.Check(identity);
                return store;
            }
            catch
            {
                store.Dispose();
                throw;
            }
        });
    }

    /// <summary>Opens a file to read.</summary>
    /// <exception cref="InputException">It is missing, damaged or in use.</exception>
    public static RunStore Read(string path) => StoreErrors.Guard(path, () => File.Exists(path)
        ? Open(path, writer: false)
        : throw InputError.At(InputPlace.CommandLine, "DIR", path, "an existing file of results"));

    /// <summary>Refuses what belongs to something else.</summary>
    /// <exception cref="InputException">It does.</exception>
    public void Check(StoreIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        Refuse("format", StoreIdentity.Format, "of another version of laboursim");
        Refuse("kind", identity.Kind, "of another kind");
        Refuse("version", BuildInfo.Version, "of another version of laboursim; use that version, or another folder");
        Refuse("self_test", SelfTest.Mark, "of a build or machine that gives other numbers; use that build, or another folder");
        if (identity.Difference(Meta.GetValueOrDefault("description", "").Split('\n')) is { } d)
        {
            throw new InputException($"{Path}: {InputError.Shown(d.Key, 80)}: {InputError.Shown(d.Theirs, 80)}: expected {InputError.Shown(d.Ours, 80)}; these results are of another {identity.Kind}, so use another folder");
        }

        if (!Measures.SequenceEqual(identity.Measures))
        {
            throw StoreErrors.Damaged(Path);
        }
    }

    /// <summary>Adds runs, all or none. A run already there with the same numbers stays; a failed one is replaced.</summary>
    /// <exception cref="ArgumentException">A run that is done has not a number for each measure.</exception>
    /// <exception cref="InputException">It cannot be written, or a run is there with other numbers.</exception>
    public void Add(IReadOnlyList<StoredRun> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        if (runs.Any(r => r.Values.Length != (r.Cause is null ? Measures.Count : 0)))
        {
            throw new ArgumentException("A run that is done has a number for each measure, and one that failed has none.", nameof(runs));
        }

        StoreErrors.Guard(Path, () =>
        {
            using SqliteTransaction transaction = _connection.BeginTransaction();
            using SqliteCommand run = Command("INSERT INTO run VALUES ($run, $status, $seconds, $cause, $checksum)", "$run", "$status", "$seconds", "$cause", "$checksum");
            using SqliteCommand value = Command("INSERT INTO value VALUES ($run, $measure, $value)", "$run", "$measure", "$value");
            using SqliteCommand drop = Command("DELETE FROM run WHERE run = $run AND status = 'failed'", "$run");
            foreach (StoredRun r in runs)
            {
                if (Find(r.Run) is { Cause: null } old)
                {
                    Compare(old, r);
                    continue;
                }

                drop.Parameters[0].Value = r.Run;
                drop.ExecuteNonQuery();
                Set(run, r.Run, r.Cause is null ? "done" : "failed", r.Seconds, (object?)r.Cause ?? DBNull.Value, RunChecksum.Of(r));
                for (int m = 0; m < r.Values.Length; m++)
                {
                    Set(value, r.Run, m, double.IsNaN(r.Values[m]) ? DBNull.Value : r.Values[m]);
                }
            }

            transaction.Commit();
        });
        StillThere();
    }

    /// <summary>Makes sure that what was kept is kept under the file's name: the system goes on writing to a file that was removed.</summary>
    /// <exception cref="InputException">The file was removed or moved while it was being written.</exception>
    public void StillThere()
    {
        if (!File.Exists(Path))
        {
            throw new InputException($"{Path}: results: removed while they were written: expected a file that stays where it is; what was kept in it is gone, start again");
        }
    }

    /// <summary>Takes the log into the file, which from then on is all there is and may be moved.</summary>
    /// <exception cref="InputException">It cannot be written; the log stays beside the file.</exception>
    public void Settle() => StoreErrors.Guard(Path, () => Execute(_connection, OnePlainFile));

    /// <summary>Numbers of the runs that are done, or of those that failed, in order.</summary>
    public IEnumerable<int> Runs(bool failed) =>
        Query($"SELECT run FROM run WHERE status = '{(failed ? "failed" : "done")}' ORDER BY run", r => r.GetInt32(0));

    /// <summary>How many runs are done, and how many failed.</summary>
    public (int Done, int Failed) Count()
    {
        int[] counts = [.. Query("SELECT count(*) FILTER (WHERE status = 'done'), count(*) FILTER (WHERE status = 'failed') FROM run",
            r => new[] { r.GetInt32(0), r.GetInt32(1) }).Single()];
        return (counts[0], counts[1]);
    }

    /// <summary>One run, or null.</summary>
    public StoredRun? Find(int run) => Stored($"WHERE r.run = {run.ToString(CultureInfo.InvariantCulture)}").FirstOrDefault();

    /// <summary>Every run that ended, in order of their numbers, one at a time.</summary>
    public IEnumerable<StoredRun> All() => Stored("");

    /// <summary>Closes the file; after a writer it is one plain file again.</summary>
    public void Dispose()
    {
        try
        {
            if (_writer && _connection.State == System.Data.ConnectionState.Open)
            {
                Execute(_connection, OnePlainFile);
            }
        }
        catch (SqliteException)
        {
            // On a full disk the log stays beside the file; whoever opens it next takes it in.
        }

        _connection.Dispose();
        if (_writer && !File.Exists($"{Path}-wal"))
        {
            // Shared memory that a killed reader left; without a log it holds nothing.
            try
            {
                File.Delete($"{Path}-shm");
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Its folder was removed, which is told elsewhere.
            }
        }
    }

    private static void Create(string path, StoreIdentity identity)
    {
        string temporary = $"{path}.new";
        Drop(temporary);

        // A log without its file is of results that were taken away; it would be laid over the new ones.
        Drop(path);
        try
        {
            Fill(temporary, identity);

            // The name appears only when all of it is there.
            File.Move(temporary, path);
        }
        catch
        {
            Drop(temporary);
            throw;
        }
    }

    private static void Fill(string path, StoreIdentity identity)
    {
        using SqliteConnection connection = Connect(path, SqliteOpenMode.ReadWriteCreate);
        using SqliteTransaction transaction = connection.BeginTransaction();
        Execute(connection, Schema);
        Dictionary<string, string> meta = new(identity.Source, StringComparer.Ordinal)
        {
            ["format"] = StoreIdentity.Format,
            ["kind"] = identity.Kind,
            ["version"] = BuildInfo.Version,
            ["commit"] = BuildInfo.Commit ?? "",
            ["self_test"] = SelfTest.Mark,
            ["machine"] = Environment.MachineName,
            ["description"] = string.Join('\n', identity.Description),
        };
        foreach ((string key, string value) in meta.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            using SqliteCommand insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO meta VALUES ($key, $value)";
            insert.Parameters.AddWithValue("$key", key);
            insert.Parameters.AddWithValue("$value", value);
            insert.ExecuteNonQuery();
        }

        for (int m = 0; m < identity.Measures.Count; m++)
        {
            using SqliteCommand insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO measure VALUES ($measure, $id, $unit)";
            insert.Parameters.AddWithValue("$measure", m);
            insert.Parameters.AddWithValue("$id", identity.Measures[m].Id);
            insert.Parameters.AddWithValue("$unit", identity.Measures[m].Unit);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>Takes away a file and what SQLite keeps beside it.</summary>
    internal static void Drop(string path)
    {
        foreach (string end in (string[])["", "-wal", "-shm", "-journal"])
        {
            File.Delete(path + end);
        }
    }

    private static RunStore Open(string path, bool writer)
    {
        SqliteConnection connection = Connect(path, writer || File.Exists($"{path}-wal") ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly);
        try
        {
            if (writer)
            {
                // Exclusive locking needs no shared memory, so the file may lie on a network file system.
                Execute(connection, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
            }

            using (SqliteCommand check = connection.CreateCommand())
            {
                check.CommandText = "PRAGMA quick_check(1)";
                if (check.ExecuteScalar() is not "ok")
                {
                    throw StoreErrors.Damaged(path);
                }
            }

            using (SqliteCommand tables = connection.CreateCommand())
            {
                tables.CommandText = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('meta', 'measure', 'run', 'value')";
                if (tables.ExecuteScalar() is not 4L)
                {
                    throw StoreErrors.Foreign(path);
                }
            }

            return new RunStore(path, connection, writer);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = SecondsToWait }.ToString());
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Set(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<string> parameters)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (string parameter in parameters)
        {
            command.Parameters.AddWithValue(parameter, DBNull.Value);
        }

        return command;
    }

    private void Refuse(string key, string expected, string why)
    {
        string found = Meta.GetValueOrDefault(key, "(missing)");
        if (found != expected)
        {
            throw new InputException($"{Path}: {key}: {InputError.Shown(found, 80)}: expected {expected}; these results are {why}");
        }
    }

    private void Compare(StoredRun old, StoredRun fresh)
    {
        if (fresh.Cause is null && !old.Values.AsSpan().SequenceEqual(fresh.Values))
        {
            throw new InputException($"{Path}: run {fresh.Run}: other numbers: expected the numbers already there; the two files cannot be of one sweep");
        }
    }

    private IEnumerable<StoredRun> Stored(string where)
    {
        string sql = $"SELECT r.run, r.status, r.cause, r.seconds, r.checksum, v.measure, v.value FROM run r LEFT JOIN value v ON v.run = r.run {where} ORDER BY r.run, v.measure";
        (StoredRun Run, long Checksum)? latest = null;
        foreach ((StoredRun row, long checksum, int measure, double value) in Query(sql, Row))
        {
            if (latest is { } before && before.Run.Run != row.Run)
            {
                yield return Sound(before);
                latest = null;
            }

            latest ??= (row, checksum);
            if (measure >= 0)
            {
                latest.Value.Run.Values[measure] = value;
            }
        }

        if (latest is { } last)
        {
            yield return Sound(last);
        }
    }

    /// <summary>One number of a run, with the run itself as the first row of it begins.</summary>
    private (StoredRun Run, long Checksum, int Measure, double Value) Row(SqliteDataReader row)
    {
        bool done = row.GetString(1) == "done";
        double[] values = done ? new double[Measures.Count] : [];
        Array.Fill(values, double.NaN);
        int measure = row.IsDBNull(5) ? -1 : row.GetInt32(5);
        return measure < values.Length && done == row.IsDBNull(2)
            ? (new StoredRun(row.GetInt32(0), done ? null : row.GetString(2), row.GetDouble(3), values), row.GetInt64(4), measure, row.IsDBNull(6) ? double.NaN : row.GetDouble(6))
            : throw StoreErrors.Damaged(Path);
    }

    private StoredRun Sound((StoredRun Run, long Checksum) kept) =>
        RunChecksum.Of(kept.Run) == kept.Checksum ? kept.Run : throw StoreErrors.Damaged(Path);

    /// <summary>Rows one at a time; what goes wrong on the way is worded like everything else about the file.</summary>
    private IEnumerable<T> Query<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = StoreErrors.Guard(Path, command.ExecuteReader);
        while (StoreErrors.Guard(Path, reader.Read))
        {
            T row;
            try
            {
                row = read(reader);
            }
            catch (Exception e) when (e is InvalidCastException or InvalidOperationException or OverflowException)
            {
                throw StoreErrors.Damaged(Path, e);
            }

            yield return row;
        }
    }
}
