using FrameioPS.Building;
using FrameioPS.Building.Floors;

if (args is ["rooms"])
{
    Console.Write(Drawing.Of(BuiltModule.FolderOf("net8.0"), RestoredPowerShell.Folder));
    return 0;
}

string script = Path.Combine(BuildValue.RepositoryRoot, "build.ps1");
return await RestoredPowerShell.RunAsync(RestoredPowerShell.Start(["-NonInteractive", "-File", script, .. args]));
