using LabourSim.Cli;

return await Shell.RunAsync(Root.Create(), args);
