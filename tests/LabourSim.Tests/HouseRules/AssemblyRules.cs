using System.Reflection;
using LabourSim.Model;

namespace LabourSim.Tests.HouseRules;

public class AssemblyRules
{
    private static readonly Assembly Core = typeof(Simulation).Assembly;

    [Fact]
    public void Core_RestsOnTheBaseLibraryAlone() => Core.GetReferencedAssemblies().Select(a => a.Name!)
        .Where(name => !name.StartsWith("System.", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Core_UsesNoConsoleFilesOrThreads()
    {
        string[] outside = ["System.Console", "System.IO.FileSystem", "System.Net", "System.Diagnostics.Process", "System.Threading.Tasks.Parallel"];

        Core.GetReferencedAssemblies().Select(a => a.Name!).Where(name => outside.Any(o => name.StartsWith(o, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void PublicTypes_HaveNoFieldsThatChange() => Core.GetExportedTypes()
        .Where(t => !t.IsEnum)
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
        .Where(f => !f.IsInitOnly && !f.IsLiteral)
        .Select(f => $"{f.DeclaringType!.Name}.{f.Name}").ShouldBeEmpty();

    [Fact]
    public void PublicClasses_AreSealedOrAbstract() => Core.GetExportedTypes()
        .Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract).Select(t => t.Name).ShouldBeEmpty();

    [Fact]
    public void Mechanisms_HoldNoState() => Core.GetTypes()
        .Where(t => t.Namespace == "LabourSim.Mechanisms" && t.IsAbstract && t.IsSealed)
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
        .Where(f => !f.IsInitOnly && !f.IsLiteral && !f.Name.StartsWith('<'))
        .Select(f => $"{f.DeclaringType!.Name}.{f.Name}").ShouldBeEmpty();
}
