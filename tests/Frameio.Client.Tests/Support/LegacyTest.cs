using Frameio.Client.Authentication;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Tests.Support;

/// <summary>A test of a client that speaks V2, and what it asks about.</summary>
public abstract class LegacyTest : SandboxTest
{
    private FrameioClient? _legacy;

    /// <summary>An address in which everything is that queries trip over.</summary>
    protected const string Awkward = "o'neil+vfx%1&a=b#c@café.example";

    /// <summary>A client of V2 with the owner's developer token.</summary>
    protected FrameioClient Legacy =>
        _legacy ??= Connect(FrameioCredential.FromToken(Studio.Token), generation: ApiGeneration.V2);

    protected static FrameioWorkspace Dailies { get; } = new() { Id = Studio.Dailies, Name = "Dailies" };

    protected static FrameioWorkspace Post { get; } = new() { Id = Studio.Post, Name = "Post" };

    protected static FrameioProject Pilot { get; } = new() { Id = Studio.Pilot, Name = "Pilot" };

    protected static FrameioWorkspace NoWorkspace { get; } = new() { Id = Studio.Nobody, Name = "No workspace" };

    protected static FrameioProject NoProject { get; } = new() { Id = Studio.Nobody, Name = "No project" };

    protected static Subject Person(string email, string? id = null) => new(SubjectKind.Person, id, email);
}
