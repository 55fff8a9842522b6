using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LabourSim.Docs.Tests;

/// <summary>A block of C# as a program of its own, compiled as a console project would be.</summary>
internal static class CSharpProgram
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(f => MetadataReference.CreateFromFile(f)),
    ]);

    /// <summary>Compiles a block without warnings and runs it in a folder; it must not throw.</summary>
    public static void Run(Sample sample, string folder)
    {
        MethodInfo main = Assembly.Load(Compile(sample)).EntryPoint!;
        string before = Environment.CurrentDirectory;
        TextWriter output = Console.Out;
        try
        {
            Environment.CurrentDirectory = folder;
            Console.SetOut(TextWriter.Null);
            main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()], null);
        }
        finally
        {
            Console.SetOut(output);
            Environment.CurrentDirectory = before;
        }
    }

    private static byte[] Compile(Sample sample)
    {
        CSharpCompilation program = CSharpCompilation.Create(
            $"Sample{sample.Line}",
            [CSharpSyntaxTree.ParseText(SourceText.From(sample.Text), path: sample.Page), CSharpSyntaxTree.ParseText(ImplicitUsings)],
            References.Value,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream image = new();
        IEnumerable<Diagnostic> wrong = program.Emit(image).Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning);
        string.Join('\n', wrong.Select(d => $"{sample.Page}:{sample.Line + d.Location.GetLineSpan().StartLinePosition.Line}: {d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"))
            .ShouldBe("");
        return image.ToArray();
    }
}
