using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using System.Xml.Linq;
using LabourSim.Docs.Tests;

[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace LabourSim.Packaging.Tests;

/// <summary>What <c>dotnet pack</c> makes, and that strangers can use it.</summary>
public sealed class PackageTests(Packed packed) : IClassFixture<Packed>
{
    private const string Guide = "docs/guide-developer.md";
    private const string Start = "docs/getting-started.md";

    [Fact]
    public void Packages_AreThoseOfSourceAndNoOthers()
    {
        string[] projects = [.. Directory.EnumerateDirectories(Path.Combine(Pages.Root, "src")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

        Ids("*.nupkg").ShouldBe(projects);
        Ids("*.snupkg").ShouldBe(projects);
        projects.ShouldContain("LabourSim.Charts");
    }

    [Fact]
    public void Packages_SayWhatTheyAreAndCarryDocsAndLicence()
    {
        foreach (string file in Directory.EnumerateFiles(packed.Folder, "*.nupkg"))
        {
            using ZipArchive package = ZipFile.OpenRead(file);
            XElement about = XDocument.Parse(Text(package, package.Entries.Single(e => e.Name.EndsWith(".nuspec", StringComparison.Ordinal)).FullName)).Root!.Elements().Single();
            string Value(string name) => about.Elements().Single(e => e.Name.LocalName == name).Value;
            string id = Value("id");

            Value("license").ShouldBe("MIT", id);
            Value("readme").ShouldBe("README.md", id);
            Value("authors").ShouldBe("LabourSim contributors", id);
            Value("description").Length.ShouldBeGreaterThan(40, id);
            Text(package, "README.md").ShouldStartWith("# LabourSim", customMessage: id);
            Text(package, "LICENSE").ShouldContain("MIT", customMessage: id);
            Text(package, "NOTICE").ShouldBe(File.ReadAllText(Path.Combine(Pages.Root, "NOTICE")), customMessage: id);
            string[] files = [.. package.Entries.Select(e => e.FullName)];
            if (id == "LabourSim.Cli")
            {
                Text(package, "tools/net10.0/any/DotnetToolSettings.xml").ShouldContain("Name=\"laboursim\" EntryPoint=\"LabourSim.Cli.dll\"");
                files.ShouldContain("tools/net10.0/any/LabourSim.Charts.dll");
            }
            else
            {
                files.ShouldContain($"lib/net10.0/{id}.dll");
                Text(package, $"lib/net10.0/{id}.xml").ShouldContain("<member name=\"T:LabourSim.", customMessage: id);
            }
        }
    }

    [Fact]
    public void Symbols_HoldTheSourceAndNoFolderOfThisMachine()
    {
        foreach (string file in Directory.EnumerateFiles(packed.Folder, "*.snupkg"))
        {
            using ZipArchive package = ZipFile.OpenRead(file);
            foreach (ZipArchiveEntry entry in package.Entries.Where(e => e.Name.StartsWith("LabourSim", StringComparison.Ordinal) && e.Name.EndsWith(".pdb", StringComparison.Ordinal)))
            {
                using MemoryStream image = new();
                using (Stream stream = entry.Open())
                {
                    stream.CopyTo(image);
                }

                image.Position = 0;
                using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(image);
                MetadataReader symbols = provider.GetMetadataReader();
                symbols.Documents.Count.ShouldBeGreaterThan(0, entry.FullName);
                foreach (DocumentHandle handle in symbols.Documents)
                {
                    symbols.GetString(symbols.GetDocument(handle).Name).ShouldStartWith("/_", customMessage: entry.FullName);
                    symbols.GetCustomDebugInformation(handle).ShouldNotBeEmpty(entry.FullName);
                }
            }
        }
    }

    [Fact]
    public void Tool_InstallsFromTheFolderAndRunsOutsideTheRepository()
    {
        string place = packed.NewFolder("tool"), program = Path.Combine(place, "bin", "laboursim");
        Tool.ShouldBeOn(Start, "dotnet pack src/LabourSim.Cli -c Release -o packages");
        Tool.ShouldBeOn(Start, "dotnet tool install --global LabourSim.Cli --add-source packages");
        Tool.ShouldBeOn(Guide, "dotnet pack -c Release -o packages");

        Tool.Run(place, ["dotnet", "tool", "install", "LabourSim.Cli", "--tool-path", "bin", "--add-source", packed.Folder]);

        Tool.Run(place, [program, "--version"]).ShouldMatch(@"^\d+\.\d+\.\d+");
        Tool.Run(place, [program, "run", "baseline", "--workers", "300", "--out", "x"]);
        Tool.Run(place, [program, "chart", "x", "--figure", "head-count", "--out", "heads.svg"]);
        File.ReadAllText(Path.Combine(place, "heads.svg")).ShouldStartWith("<svg");
        File.Exists(Path.Combine(place, "x", "report.html")).ShouldBeTrue();
    }

    [Fact]
    public void Library_IsUsedByAProjectElsewhere()
    {
        string place = packed.NewFolder("elsewhere");
        Write("nuget.config", $"""
            <configuration>
              <packageSources><add key="laboursim" value="{packed.Folder}" /></packageSources>
            </configuration>
            """);
        Write("elsewhere.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="LabourSim.Charts" Version="*" />
              </ItemGroup>
            </Project>
            """);

        // The guide's own program, in a culture that writes numbers otherwise: no file may show it.
        string program = Sample.Of(Guide).First(s => s.Kind == "csharp").Text;
        Write("Program.cs", program);
        Write("Culture.cs", """
            using System.Globalization;
            using System.Runtime.CompilerServices;

            static class Culture
            {
                [ModuleInitializer]
                internal static void Set()
                {
                    CultureInfo commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
                    commas.NumberFormat.NumberDecimalSeparator = ",";
                    commas.NumberFormat.NumberGroupSeparator = ".";
                    commas.NumberFormat.NegativeSign = "minus ";
                    CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = commas;
                }
            }
            """);

        // Packages of this version that the machine has from earlier would stand in for those just made.
        Tool.Run(place, ["dotnet", "run", "-c", "Release"], 0, ("NUGET_PACKAGES", Path.Combine(place, "fetched")));

        File.ReadAllText(Path.Combine(place, "out", "heads.svg")).ShouldStartWith("<svg");

        void Write(string name, string text) => File.WriteAllText(Path.Combine(place, name), text);
    }

    private string[] Ids(string pattern) =>
    [
        .. Directory.EnumerateFiles(packed.Folder, pattern).Select(f => System.Text.RegularExpressions.Regex.Match(Path.GetFileName(f), @"^(.*?)\.\d").Groups[1].Value)
            .Order(StringComparer.Ordinal),
    ];

    private static string Text(ZipArchive package, string name)
    {
        using StreamReader reader = new(package.GetEntry(name)?.Open() ?? throw new InvalidOperationException($"no {name}"), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
