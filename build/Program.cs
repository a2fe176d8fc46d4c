using FrameioPS.Building;

string script = Path.Combine(BuildValue.RepositoryRoot, "build.ps1");
return await RestoredPowerShell.RunAsync(RestoredPowerShell.Start(["-NonInteractive", "-File", script, .. args]));
