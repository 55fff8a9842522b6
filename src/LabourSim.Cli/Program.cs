using System.Runtime.CompilerServices;
using LabourSim.Cli;

return Descriptors.Suffice() ? Start(args) : Descriptors.TooFew;

// On its own, so that nothing of it is loaded before.
[MethodImpl(MethodImplOptions.NoInlining)]
static int Start(string[] args) => Shell.RunAsync(Root.Create(), args).GetAwaiter().GetResult();
