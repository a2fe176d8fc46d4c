namespace Frameio.Client.Tests.Support;

/// <summary>Tests that change what the whole process has, and run when no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
