using System.Runtime.InteropServices;
using System.Text;

namespace LabourSim.Experiments.Files;

/// <summary>Two names exchange what they stand for in one step, where the system can do that.</summary>
internal static class Exchange
{
    private const int HereAsWorkingFolder = -100;
    private const uint LinuxExchange = 2, MacSwap = 2;

    /// <summary>Exchanges two paths on one file system; false, with nothing changed, where that is not possible.</summary>
    public static bool Names(string one, string other)
    {
        try
        {
            byte[] a = Encoding.UTF8.GetBytes(one + '\0'), b = Encoding.UTF8.GetBytes(other + '\0');
            return OperatingSystem.IsLinux() ? RenameAt(HereAsWorkingFolder, a, HereAsWorkingFolder, b, LinuxExchange) == 0
                : OperatingSystem.IsMacOS() && RenameSwap(a, b, MacSwap) == 0;
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

#pragma warning disable SYSLIB1054 // A source-generated import needs unsafe code, which the project does without.
    [DllImport("libc", EntryPoint = "renameat2", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int RenameAt(int oldFolder, byte[] oldPath, int newFolder, byte[] newPath, uint flags);

    [DllImport("libc", EntryPoint = "renamex_np", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int RenameSwap(byte[] from, byte[] to, uint flags);
#pragma warning restore SYSLIB1054
}
