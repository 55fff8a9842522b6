using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace LabourSim.Cli;

/// <summary>
/// How many files the program may have open. The runtime holds one for every library it loads and ends the program without a message
/// that helps when it cannot, so this is asked, and answered, before anything is loaded.
/// </summary>
internal static class Descriptors
{
    /// <summary>The exit code when there are too few, that of bad input.</summary>
    public const int TooFew = 2;

    // The commands that load most need 92; the rest is for files of results and threads.
    private const ulong Least = 128;

    /// <summary>True when there are enough; else says on standard error that there are not.</summary>
    public static bool Suffice()
    {
        if (!(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS()) || GetLimit(OperatingSystem.IsLinux() ? 7 : 8, out Limit limit) != 0 || limit.Now >= Least)
        {
            return true;
        }

        byte[] said = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"laboursim: open files: {limit.Now}: expected a limit of {Least} or more (ulimit -n {Least})\n"));
        _ = Write(2, said, said.Length);
        return false;
    }

#pragma warning disable SYSLIB1054 // A source-generated import needs unsafe code, which the project does without.
    [DllImport("libc", EntryPoint = "getrlimit"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetLimit(int what, out Limit limit);

    // The console would load libraries of its own.
    [DllImport("libc", EntryPoint = "write"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Write(int to, byte[] bytes, nint count);
#pragma warning restore SYSLIB1054

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Limit
    {
        public readonly ulong Now, Most;
    }
}
