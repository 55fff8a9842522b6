using System.Reflection;
using LabourSim.Docs.Tests;

namespace LabourSim.Packaging.Tests;

/// <summary>The packages, made once for all tests from what is built.</summary>
public sealed class Packed : IDisposable
{
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("laboursim-packages-");

    /// <summary>Packs.</summary>
    public Packed()
    {
        string configuration = typeof(Packed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        Tool.Run(Pages.Root, ["dotnet", "pack", "--no-build", "-c", configuration, "-o", Folder, "-nologo"]);
    }

    /// <summary>Folder of the packages.</summary>
    public string Folder => Path.Combine(_place.FullName, "packages");

    /// <summary>A new folder outside the repository.</summary>
    public string NewFolder(string name) => _place.CreateSubdirectory(name).FullName;

    /// <inheritdoc/>
    public void Dispose() => _place.Delete(true);
}
