using LabourSim.Experiments.Input;

namespace LabourSim.NotebookRunner;

/// <summary>The notebook runner: runs notebooks and writes their outputs into them, or checks the outputs they have.</summary>
internal static class Program
{
    private const string Usage = """
        Runs notebooks with C# cells and writes their outputs into them.

          dotnet run -c Release --project notebooks/runner -- FILE.ipynb... [--check] [--full]

          --check  compares outputs with those in the files and writes nothing; exit code 1 when they differ
          --small  a small world, the size of the outputs committed (the size when none is given)
          --full   all workers and two replicates in place of three, under two minutes a notebook; its outputs are not those committed

        Exit codes: 0 done; 1 a cell failed, or outputs differ; 2 wrong use or no notebook; 130 stopped with Ctrl-C, files whole.
        """;

    private static int Main(string[] args)
    {
        Console.CancelKeyPress += (_, _) => NotebookFile.Finish(() => Environment.Exit(130));
        if (args.Length == 0 || args.Contains("--help"))
        {
            Console.WriteLine(Usage);
            return args.Length == 0 ? 2 : 0;
        }

        try
        {
            return RunAll(Options.Read(args), Console.Out, Console.Error);
        }
        catch (InputException e)
        {
            Console.Error.WriteLine($"error: {e.Message}");
            return 2;
        }
    }

    /// <summary>Runs the notebooks one after another; all are read before the first one runs.</summary>
    internal static int RunAll(Options options, TextWriter output, TextWriter errors)
    {
        List<NotebookFile> notebooks = [.. options.Files.Select(NotebookFile.Read)];
        bool good = true;
        foreach (NotebookFile notebook in notebooks)
        {
            List<IReadOnlyList<System.Text.Json.Nodes.JsonNode>> before = [.. notebook.Code.Select(c => c.Outputs)];
            try
            {
                new NotebookRun(notebook, options.Size).Run();
            }
            catch (CellException e)
            {
                errors.WriteLine($"error: {e.Message}");
                return 1;
            }

            if (!options.Check)
            {
                notebook.Write();
                output.WriteLine($"{notebook.Path}: {notebook.Code.Count} cells run");
                continue;
            }

            IReadOnlyList<string> differences = NotebookCheck.Differences(notebook, before);
            good &= differences.Count == 0;
            output.WriteLine(differences.Count == 0 ? $"{notebook.Path}: outputs are as committed" : string.Join('\n', differences));
        }

        return good ? 0 : 1;
    }
}
