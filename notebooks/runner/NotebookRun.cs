using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace LabourSim.NotebookRunner;

/// <summary>A cell that does not compile or throws: the message names notebook, cell and line.</summary>
/// <param name="message">What to tell.</param>
/// <param name="inner">Why.</param>
internal sealed class CellException(string message, Exception inner) : Exception(message, inner);

/// <summary>Runs a notebook's cells in order; what one declares the next can use.</summary>
/// <param name="notebook">The notebook; its cells get their outputs.</param>
/// <param name="size">Size of worlds that cells are told.</param>
internal sealed class NotebookRun(NotebookFile notebook, WorldSize size)
{
    // What needs no saying in a notebook.
    private static readonly string[] Usings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "LabourSim.Accounting", "LabourSim.Charts", "LabourSim.Extending",
        "LabourSim.Model", "LabourSim.Outcomes", "LabourSim.Parameters", "LabourSim.Policies", "LabourSim.Population",
        "LabourSim.Experiments.Claims", "LabourSim.Experiments.Comparing", "LabourSim.Experiments.Designs", "LabourSim.Experiments.Input",
        "LabourSim.Experiments.Lives", "LabourSim.Experiments.Ranges", "LabourSim.Experiments.Results", "LabourSim.Experiments.Running",
        "LabourSim.Experiments.Scenarios", "LabourSim.Experiments.Sensitivity",
        typeof(Cells).FullName!,
    ];

    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithReferences(References())
        .WithImports(Usings)
        .WithLanguageVersion(LanguageVersion.Latest)
        .WithOptimizationLevel(OptimizationLevel.Release)
        .WithFileEncoding(System.Text.Encoding.UTF8)
        .WithEmitDebugInformation(true);

    /// <summary>Runs every code cell and puts what it gives in place of what it gave.</summary>
    /// <exception cref="CellException">A cell does not compile or throws; no later cell has run.</exception>
    public void Run()
    {
        ScriptState? state = null;
        foreach (Cell cell in notebook.Code)
        {
            using CellOutput output = new(size);
            ScriptOptions options = Options.WithFilePath($"cell {cell.Place}");
            try
            {
                state = state is null
                    ? CSharpScript.RunAsync(cell.Source, options).GetAwaiter().GetResult()
                    : state.ContinueWithAsync(cell.Source, options).GetAwaiter().GetResult();
            }
            catch (CompilationErrorException e)
            {
                throw Failed(cell, e.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error), e);
            }
            catch (Exception e)
            {
                throw Failed(cell, e);
            }

            cell.Put(output.End(state.ReturnValue));
        }
    }

    private CellException Failed(Cell cell, Diagnostic error, Exception inner) =>
        new($"{notebook.Path}: cell {cell.Place}, line {error.Location.GetLineSpan().StartLinePosition.Line + 1}: {error.Id}: {error.GetMessage()}", inner);

    /// <summary>The line is that of the innermost place in the cell's own code; the cause is what was thrown there.</summary>
    private CellException Failed(Cell cell, Exception e)
    {
        const string mark = ":line ";
        string own = $"in cell {cell.Place}{mark}";
        string? at = e.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains(own, StringComparison.Ordinal));
        string line = at is null ? "" : $", line {at[(at.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..].TrimEnd('.', '\r')}";
        return new CellException($"{notebook.Path}: cell {cell.Place}{line}: {e.GetType().Name}: {e.Message}", e);
    }

    /// <summary>The framework and this project's own libraries; notebooks need no <c>#r</c>.</summary>
    private static ImmutableArray<MetadataReference> References() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(p) is "netstandard.dll" or "mscorlib.dll")
            .Append(typeof(Model.Simulation).Assembly.Location)
            .Append(typeof(Experiments.Scenarios.Scenario).Assembly.Location)
            .Append(typeof(Experiments.Running.Experiment).Assembly.Location)
            .Append(typeof(Experiments.Designs.LatinHypercube).Assembly.Location)
            .Append(typeof(Experiments.Claims.Claim).Assembly.Location)
            .Append(typeof(Charts.Figure).Assembly.Location)
            .Append(typeof(Cells).Assembly.Location)
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];
}
